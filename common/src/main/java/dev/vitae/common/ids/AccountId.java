package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** The owner of keys, jobs and candidates. Written {@code acc_} and 32 hexadecimal digits. */
public record AccountId(UUID value) {

    private static final String PREFIX = "acc";

    /** Empty where the text is no such identifier. */
    public static Optional<AccountId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(AccountId::new);
    }

    @JsonCreator
    static AccountId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a account id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
