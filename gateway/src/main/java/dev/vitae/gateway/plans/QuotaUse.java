package dev.vitae.gateway.plans;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of an account's quota is used.
 *
 * @param period the start of the period that was charged; null for none
 */
public record QuotaUse(int used, int limit, @Nullable Instant period) {

    /** Of what is not paid for by quota. */
    public static final QuotaUse NONE = new QuotaUse(0, 0, null);

    private static final double NEARLY = 0.8;

    /** {@code ok}, {@code warning} from 80% on, {@code exhausted} at the limit. */
    public static String status(int used, int limit) {
        if (used >= limit) {
            return "exhausted";
        }
        return used >= limit * NEARLY ? "warning" : "ok";
    }
}
