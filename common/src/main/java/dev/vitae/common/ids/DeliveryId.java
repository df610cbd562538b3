package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** One event on its way to one subscription. Written {@code dlv_} and 32 hexadecimal digits. */
public record DeliveryId(UUID value) {

    private static final String PREFIX = "dlv";

    /** Empty where the text is no such identifier. */
    public static Optional<DeliveryId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(DeliveryId::new);
    }

    @JsonCreator
    static DeliveryId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a delivery id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
