package dev.vitae.scoring.models;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Tokens that accounts may use in a day. Counts what this process has used since it started. */
final class TokenBudget {

    private final long limit;
    private final Clock clock;
    private final Map<String, Long> used = new HashMap<>();
    private LocalDate day;

    /** @param limit 0 for none */
    TokenBudget(long limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
        this.day = LocalDate.now(clock);
    }

    /** Sets tokens aside; says whether so many are left. */
    synchronized boolean reserve(String account, long tokens) {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            used.clear();
            day = today;
        }
        long wanted = used.getOrDefault(account, 0L) + tokens;
        if (limit > 0 && wanted > limit) {
            return false;
        }
        used.put(account, wanted);
        return true;
    }

    /** Puts what was really used in place of what was set aside. */
    synchronized void settle(String account, long reserved, long spent) {
        used.computeIfPresent(account, (key, tokens) -> Math.max(0, tokens - reserved + spent));
    }
}
