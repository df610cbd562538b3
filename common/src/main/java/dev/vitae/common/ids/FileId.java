package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** One uploaded file of a job. Written {@code file_} and 32 hexadecimal digits. */
public record FileId(UUID value) {

    private static final String PREFIX = "file";

    /** Empty where the text is no such identifier. */
    public static Optional<FileId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(FileId::new);
    }

    @JsonCreator
    static FileId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a file id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
