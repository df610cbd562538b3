package dev.vitae.webhooks.subscriptions;

import dev.vitae.webhooks.errors.ApiException;
import java.util.List;
import java.util.Map;

/** What a client wants of a subscription. What it doesn't say stays as it was; what is wrong is refused by name. */
final class SettingsReader {

    static final String TARGET_URL = "target_url";
    static final String EVENT_TYPES = "event_types";

    private static final int MAX_URL = 2048;
    private static final int MAX_TYPES = 20;
    private static final int MAX_DESCRIPTION = 500;
    private static final int MAX_RATE = 1000;

    private SettingsReader() {}

    /** Of a new subscription: where to and what are needed. */
    static Settings create(JsonFields sent) {
        sent.required(TARGET_URL);
        sent.required(EVENT_TYPES);
        return change(Settings.DEFAULTS, sent);
    }

    static Settings change(Settings before, JsonFields sent) {
        return new Settings(
                sent.has(TARGET_URL) ? targetUrl(sent) : before.targetUrl(),
                sent.has(EVENT_TYPES) ? eventTypes(sent) : before.eventTypes(),
                sent.says("description") ? sent.text("description", MAX_DESCRIPTION) : before.description(),
                sent.says("metadata") ? Metadata.read(sent.field("metadata")) : before.metadata(),
                sent.has("candidate_ids_only") ? sent.flag("candidate_ids_only") : before.candidateIdsOnly(),
                sent.has("retry_schedule")
                        ? sent.oneOf("retry_schedule", Settings.STANDARD, Settings.LONG)
                        : before.retrySchedule(),
                sent.says("rate_limit") ? sent.number("rate_limit", 1, MAX_RATE) : before.rateLimit(),
                sent.has("status")
                        ? sent.oneOf("status", Settings.ENABLED, Settings.DISABLED)
                                .equals(Settings.ENABLED)
                        : before.enabled());
    }

    /** Whether it may be called is asked elsewhere. */
    static String targetUrl(JsonFields sent) {
        String url = sent.text(TARGET_URL, MAX_URL);
        if (url == null || url.isBlank()) {
            throw ApiException.badField(TARGET_URL, "missing_field", TARGET_URL + " is empty");
        }
        return url.strip();
    }

    private static List<String> eventTypes(JsonFields sent) {
        List<String> types = sent.texts(EVENT_TYPES, MAX_TYPES);
        if (types.isEmpty()) {
            throw ApiException.badField(
                    EVENT_TYPES,
                    "missing_field",
                    EVENT_TYPES + " is empty. There are " + String.join(", ", EventTypes.KNOWN),
                    Map.of("known", EventTypes.KNOWN));
        }
        return types.stream()
                .map(type -> EventTypes.known(EVENT_TYPES, type))
                .distinct()
                .toList();
    }
}
