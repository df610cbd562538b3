package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** Something that happened and is told to subscribers. Written {@code evt_} and 32 hexadecimal digits. */
public record EventId(UUID value) {

    private static final String PREFIX = "evt";

    /** Empty where the text is no such identifier. */
    public static Optional<EventId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(EventId::new);
    }

    @JsonCreator
    static EventId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an event id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
