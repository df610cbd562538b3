package dev.vitae.webhooks.deliveries;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Deliveries as in production, with times that a test can wait for. */
public final class QuickDeliveries implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "vitae.deliveries.time-limit", "1500ms",
                "vitae.deliveries.lease", "3s",
                "vitae.deliveries.total", "60",
                "vitae.deliveries.retries.standard", "100ms,200ms,300ms",
                "vitae.deliveries.retries.longest-retry-after", "2s",
                "vitae.deliveries.circuit.pause", "300ms",
                "vitae.deliveries.circuit.longest-pause", "400ms");
    }
}
