package dev.vitae.parse.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as long as one child is. */
@Readiness
@ApplicationScoped
class SandboxReadiness implements HealthCheck {

    private final Sandbox sandbox;

    SandboxReadiness(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public HealthCheckResponse call() {
        SandboxState state = sandbox.state();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sandbox")
                .status(state.ready() > 0)
                .withData("children_ready", state.ready())
                .withData("children", state.children())
                .withData("network_isolation", state.isolation());
        state.ocr().ifPresent(ocr -> answer.withData("ocr", ocr));
        if (!state.problems().isEmpty()) {
            answer.withData("reason", String.join("; ", state.problems()));
        } else if (state.ready() == 0) {
            answer.withData("reason", "children are starting");
        }
        return answer.build();
    }
}
