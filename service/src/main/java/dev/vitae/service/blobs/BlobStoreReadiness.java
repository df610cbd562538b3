package dev.vitae.service.blobs;

import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready as long as blobs can be written, read and deleted. */
public final class BlobStoreReadiness implements HealthCheck {

    private final BlobStoreProbe probe;

    public BlobStoreReadiness(BlobStoreProbe probe) {
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
