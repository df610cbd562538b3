package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** An API key, not its secret. Written {@code key_} and 32 hexadecimal digits. */
public record KeyId(UUID value) {

    private static final String PREFIX = "key";

    /** Empty where the text is no such identifier. */
    public static Optional<KeyId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(KeyId::new);
    }

    @JsonCreator
    static KeyId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a key id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
