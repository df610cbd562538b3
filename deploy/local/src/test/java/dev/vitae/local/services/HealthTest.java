package dev.vitae.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {

    @Test
    void onlyTheChecksThatFailAreNamed() {
        assertThat(Health.failingChecks("""
                        {"status": "DOWN", "checks": [
                          {"name": "blob store", "status": "UP"},
                          {"name": "sandbox", "status": "DOWN", "data": {"children_ready": 0, "reason": "no jar"}}]}
                        """)).isEqualTo("sandbox, children_ready 0, reason no jar");
        assertThat(Health.failingChecks("<html>")).isEmpty();
    }
}
