package dev.vitae.parse.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive unless files wait, children are ready and yet nothing has come to an end for far longer than a file may take: then
 * only a new process helps. Children that cannot be started are no reason, since a new process could not start them either.
 */
@Liveness
@ApplicationScoped
class SandboxLiveness implements HealthCheck {

    private static final int LIMITS_WITHOUT_PROGRESS = 3;

    private final Sandbox sandbox;
    private final Duration patience;

    SandboxLiveness(Sandbox sandbox, SandboxSettings settings) {
        this.sandbox = sandbox;
        this.patience =
                settings.timeLimit().multipliedBy(LIMITS_WITHOUT_PROGRESS).plus(settings.startLimit());
    }

    @Override
    public HealthCheckResponse call() {
        SandboxState state = sandbox.state();
        boolean stuck =
                state.someWait() && state.ready() > 0 && state.sinceProgress().compareTo(patience) > 0;
        return HealthCheckResponse.named("sandbox").status(!stuck).build();
    }
}
