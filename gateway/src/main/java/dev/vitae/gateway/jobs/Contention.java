package dev.vitae.gateway.jobs;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.Set;

/** Transactions that wait for each other: PostgreSQL ends one of them, which may try again. */
public final class Contention {

    private static final Set<String> DEADLOCK_OR_SERIALIZATION = Set.of("40P01", "40001");
    private static final int TRIES = 3;

    private Contention() {}

    /** Runs the transaction again where another one stood in its way. */
    public static <T> Uni<T> retried(Uni<T> transaction) {
        return transaction.onFailure(Contention::isContention).retry().atMost(TRIES);
    }

    private static boolean isContention(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException refused && refused.getSqlState() != null) {
                return DEADLOCK_OR_SERIALIZATION.contains(refused.getSqlState());
            }
        }
        return false;
    }
}
