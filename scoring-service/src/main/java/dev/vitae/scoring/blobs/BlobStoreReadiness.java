package dev.vitae.scoring.blobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as long as blobs can be written, read and deleted. */
@Readiness
@ApplicationScoped
class BlobStoreReadiness implements HealthCheck {

    private final BlobStoreProbe probe;

    BlobStoreReadiness(BlobStoreProbe probe) {
        this.probe = probe;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            probe.tryOut();
            return HealthCheckResponse.up("blob store");
        } catch (IOException e) {
            return HealthCheckResponse.named("blob store")
                    .down()
                    .withData("reason", String.valueOf(e))
                    .build();
        }
    }
}
