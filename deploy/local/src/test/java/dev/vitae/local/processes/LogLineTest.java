package dev.vitae.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void jsonBecomesALineForAPerson() {
        assertThat(LogLine.readable("""
                        {"timestamp": "2026-11-24T02:42:34Z", "loggerName": "dev.vitae.gateway.jobs.Sweeper", "level": "WARN", \
                        "message": "two files wait", "exception": {"exceptionType": "java.io.IOException", "message": "closed", \
                        "causedBy": {"exception": {"exceptionType": "X", "message": "y"}}}}\
                        """))
                .isEqualTo("2026-11-24T02:42:34Z WARN  [Sweeper] two files wait | java.io.IOException: closed | X: y");
    }

    @Test
    void anythingElseStaysAsItIs() {
        assertThat(LogLine.readable("{broken")).isEqualTo("{broken");
        assertThat(LogLine.readable("LOG: ready")).isEqualTo("LOG: ready");
    }
}
