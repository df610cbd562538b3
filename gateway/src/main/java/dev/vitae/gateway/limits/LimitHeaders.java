package dev.vitae.gateway.limits;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a client its limits: {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset} (Unix time in seconds) as the match
 * document has them, for the limit that is nearest, and all of them in the fields of draft-ietf-httpapi-ratelimit-headers.
 */
public final class LimitHeaders {

    private static final Comparator<Allowance> NEAREST =
            Comparator.comparingInt(Allowance::remaining).thenComparing(Allowance::resetsIn, Comparator.reverseOrder());

    private LimitHeaders() {}

    /** The {@code X-RateLimit} headers in place of those there are, the fields beside them. */
    public static void tell(MultiMap headers, List<Allowance> allowances) {
        Allowance nearest = allowances.stream().min(NEAREST).orElseThrow();
        headers.set("X-RateLimit-Limit", Integer.toString(nearest.policy().limit()));
        headers.set("X-RateLimit-Remaining", Integer.toString(nearest.remaining()));
        headers.set("X-RateLimit-Reset", Long.toString(unixSeconds(nearest.resetsAt())));
        headers.add(
                "RateLimit", list(allowances.stream().map(LimitHeaders::field).toList()));
        tellPolicies(headers, allowances.stream().map(Allowance::policy).toList());
    }

    /** Where nobody knows what is left. */
    static void tellPolicies(MultiMap headers, List<Policy> policies) {
        headers.add(
                "RateLimit-Policy",
                list(policies.stream().map(LimitHeaders::field).toList()));
    }

    private static String field(Allowance allowance) {
        return '"' + allowance.policy().name() + "\";r=" + allowance.remaining() + ";t="
                + seconds(allowance.resetsIn());
    }

    private static String field(Policy policy) {
        return '"' + policy.name() + "\";q=" + policy.limit() + ";w="
                + policy.window().toSeconds();
    }

    private static String list(List<String> items) {
        return String.join(", ", items);
    }

    /** Rounded up: when it says so, it is so. */
    private static long seconds(Duration time) {
        return time.getSeconds() + (time.getNano() > 0 ? 1 : 0);
    }

    private static long unixSeconds(Instant instant) {
        return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    }
}
