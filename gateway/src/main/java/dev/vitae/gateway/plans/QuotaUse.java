package dev.vitae.gateway.plans;

import java.time.Instant;

/**
 * How much of an account's quota is used.
 *
 * @param period the start of the period that was charged
 */
public record QuotaUse(int used, int limit, Instant period) {

    private static final double NEARLY = 0.8;

    /** {@code ok}, {@code warning} from 80% on, {@code exhausted} at the limit. */
    public static String status(int used, int limit) {
        if (used >= limit) {
            return "exhausted";
        }
        return used >= limit * NEARLY ? "warning" : "ok";
    }
}
