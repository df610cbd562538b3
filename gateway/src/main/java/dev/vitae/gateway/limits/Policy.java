package dev.vitae.gateway.limits;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * So many requests in any span of time as long as the window, wherever it begins (the end itself not included).
 *
 * @param name lower-case letters, digits and hyphens; clients see it in the {@code RateLimit} fields
 * @param limit requests, 0 to 100,000
 * @param window at least a second, in whole seconds
 */
public record Policy(String name, int limit, Duration window) {

    /** Every admitted request is remembered until it leaves the window. */
    private static final int MAX_LIMIT = 100_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");

    public Policy {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for a limit: " + name);
        }
        if (limit < 0 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("the limit " + name + " must be from 0 to " + MAX_LIMIT);
        }
        if (window.toSeconds() < 1 || !window.equals(Duration.ofSeconds(window.toSeconds()))) {
            throw new IllegalArgumentException("the window of the limit " + name + " is no number of seconds");
        }
    }
}
