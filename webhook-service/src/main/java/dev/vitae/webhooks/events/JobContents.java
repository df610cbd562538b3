package dev.vitae.webhooks.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.vitae.common.events.JobFinished;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** What came of jobs, asked of the gateway. */
@ApplicationScoped
class JobContents {

    private static final Logger LOG = Logger.getLogger(JobContents.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** Some half a minute: a gateway that starts anew is waited for, one that can't answer holds nobody up. */
    private static final int TRIES = 10;

    private final GatewayApi gateway;
    private final String token;

    JobContents(@RestClient GatewayApi gateway, @ConfigProperty(name = "vitae.gateway.token") String token) {
        this.gateway = gateway;
        this.token = token.strip();
    }

    /** The results of a job; empty where it is erased, or the gateway does not say. */
    Uni<Optional<ArrayNode>> of(JobFinished job) {
        return Uni.createFrom()
                .deferred(() ->
                        gateway.results(job.jobId().toString(), job.accountId().toString(), token))
                .onFailure(JobContents::mayPass)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES)
                .map(answer -> answer.path("results") instanceof ArrayNode results
                        ? Optional.of(results)
                        : Optional.<ArrayNode>empty())
                .onFailure()
                .invoke(failure -> LOG.warnf("The results of %s are not to be had: %s", job.jobId(), failure))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof WebApplicationException refused)
                || refused.getResponse().getStatus() >= 500;
    }
}
