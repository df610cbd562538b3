package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** A parsed CV. Written {@code cand_} and 32 hexadecimal digits. */
public record CandidateId(UUID value) {

    private static final String PREFIX = "cand";

    /** Empty where the text is no such identifier. */
    public static Optional<CandidateId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(CandidateId::new);
    }

    @JsonCreator
    static CandidateId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a candidate id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
