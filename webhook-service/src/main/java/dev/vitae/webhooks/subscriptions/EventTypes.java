package dev.vitae.webhooks.subscriptions;

import dev.vitae.common.events.JobFinished;
import dev.vitae.webhooks.errors.ApiException;
import java.util.List;
import java.util.Map;

/** What can be subscribed to. */
final class EventTypes {

    static final List<String> KNOWN = JobFinished.TYPES;

    private static final int SHOWN = 100;

    private EventTypes() {}

    /** 400 where there is no such type, with those that there are. */
    static String known(String field, String type) {
        if (KNOWN.contains(type)) {
            return type;
        }
        String shown = type.length() > SHOWN ? type.substring(0, SHOWN) + "..." : type;
        throw ApiException.badField(
                field,
                "unknown_event_type",
                "Unknown event type: " + shown + ". There are " + String.join(", ", KNOWN),
                Map.of("known", KNOWN));
    }
}
