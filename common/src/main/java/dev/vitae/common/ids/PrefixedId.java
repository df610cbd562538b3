package dev.vitae.common.ids;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The text form that all identifiers share: prefix, underscore, the 32 hexadecimal digits of a UUID in lower case. */
final class PrefixedId {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{32}");

    private PrefixedId() {}

    static String text(String prefix, UUID value) {
        HexFormat hex = HexFormat.of();
        return prefix
                + "_"
                + hex.toHexDigits(value.getMostSignificantBits())
                + hex.toHexDigits(value.getLeastSignificantBits());
    }

    static Optional<UUID> parse(String prefix, String text) {
        if (!text.startsWith(prefix + "_")) {
            return Optional.empty();
        }
        String digits = text.substring(prefix.length() + 1);
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(new UUID(
                HexFormat.fromHexDigitsToLong(digits.substring(0, 16)),
                HexFormat.fromHexDigitsToLong(digits.substring(16))));
    }
}
