package dev.vitae.gateway.limits;

import dev.vitae.gateway.errors.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a caller has left of a limit.
 *
 * @param remaining requests that would be admitted now
 * @param now when this was so
 * @param resetsAt from this time on, and not before, at least one more is
 */
public record Allowance(Policy policy, int remaining, Instant now, Instant resetsAt) {

    static Allowance of(Policy policy, WindowStore.Use use, Instant now) {
        return new Allowance(
                policy,
                Math.max(policy.limit() - use.used(), 0),
                now,
                now.plus(use.freesInMicros(), ChronoUnit.MICROS));
    }

    Duration resetsIn() {
        return Duration.between(now, resetsAt);
    }

    /** 429 that names the limit and when it resets. */
    public ApiException refusal(String code, String message) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("policy", policy.name());
        details.put("limit", policy.limit());
        details.put("used", policy.limit() - remaining);
        details.put("window_seconds", policy.window().toSeconds());
        details.put("resets_at", resetsAt.toString());
        return ApiException.tooMany(code, message, details, resetsIn());
    }
}
