package dev.vitae.webhooks.subscriptions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a subscription decides.
 *
 * @param targetUrl as it was sent
 * @param description the owner's own words
 * @param metadata the owner's own, by names of their choice
 * @param candidateIdsOnly ids and links only, no personal data
 * @param retrySchedule {@code standard} or {@code long}
 * @param rateLimit deliveries a second at most, 1 to 1000; null where there is no limit
 */
record Settings(
        String targetUrl,
        List<String> eventTypes,
        @Nullable String description,
        Map<String, String> metadata,
        boolean candidateIdsOnly,
        String retrySchedule,
        @Nullable Integer rateLimit,
        boolean enabled) {

    static final String STANDARD = "standard";
    static final String LONG = "long";
    static final String ENABLED = "enabled";
    static final String DISABLED = "disabled";

    /** Of a subscription that says no more than what and where to. */
    static final Settings DEFAULTS = new Settings("", List.of(), null, Map.of(), false, STANDARD, null, true);

    String state() {
        return enabled ? ENABLED : DISABLED;
    }
}
