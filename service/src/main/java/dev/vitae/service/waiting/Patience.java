package dev.vitae.service.waiting;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.DatabaseException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tries again for as long as another try may help. */
public final class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

    private Patience() {}

    /** The step, repeated until it is done or will never be. */
    public static <T> Uni<T> untilDone(Uni<T> step) {
        return step.onFailure(Patience::mayPass)
                .invoke(failure -> LOG.warnf("Not done, will try again: %s", failure.getMessage()))
                .onFailure(Patience::mayPass)
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_RETRY)
                .indefinitely();
    }

    /** Wrong data (SQLSTATE classes 22 and 23) and wrong keys stay wrong; everything else is weather. */
    private static boolean mayPass(Throwable failure) {
        if (failure instanceof DatabaseException refused && refused.getSqlState() != null) {
            return !refused.getSqlState().startsWith("22")
                    && !refused.getSqlState().startsWith("23");
        }
        return !(failure instanceof IllegalArgumentException);
    }
}
