package dev.vitae.gateway.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Uploads can be taken only where they can be written. */
@Readiness
@ApplicationScoped
class StorageCheck implements HealthCheck {

    private static final String NAME = "Uploads can be written";

    private final Spool spool;

    StorageCheck(Spool spool) {
        this.spool = spool;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            Path probe = spool.newFile();
            Files.write(probe, new byte[1]);
            Files.delete(probe);
            return HealthCheckResponse.up(NAME);
        } catch (IOException failure) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("reason", failure.getClass().getSimpleName())
                    .build();
        }
    }
}
