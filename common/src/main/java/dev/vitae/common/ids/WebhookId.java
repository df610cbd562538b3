package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** A subscription to events. Written {@code wh_} and 32 hexadecimal digits. */
public record WebhookId(UUID value) {

    private static final String PREFIX = "wh";

    /** Empty where the text is no such identifier. */
    public static Optional<WebhookId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(WebhookId::new);
    }

    @JsonCreator
    static WebhookId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a webhook id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
