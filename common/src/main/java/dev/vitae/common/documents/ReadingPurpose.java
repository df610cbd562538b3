package dev.vitae.common.documents;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a document is read for. */
public enum ReadingPurpose {
    /** A CV: the {@link dev.vitae.common.candidate.ParsedDocument} is wanted. */
    CANDIDATE,
    /** Any other text, such as a job description: the {@link dev.vitae.common.candidate.PlainText} is wanted. */
    TEXT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whoever says nothing, or something that only a later version knows, wants a candidate. */
    @JsonCreator
    public static ReadingPurpose fromCode(@Nullable String code) {
        return TEXT.code().equals(code) ? TEXT : CANDIDATE;
    }
}
