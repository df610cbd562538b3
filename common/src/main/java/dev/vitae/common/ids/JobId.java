package dev.vitae.common.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** A batch of files that were uploaded together. Written {@code job_} and 32 hexadecimal digits. */
public record JobId(UUID value) {

    private static final String PREFIX = "job";

    /** Empty where the text is no such identifier. */
    public static Optional<JobId> parse(String text) {
        return PrefixedId.parse(PREFIX, text).map(JobId::new);
    }

    @JsonCreator
    static JobId fromJson(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a job id"));
    }

    @JsonValue
    @Override
    public String toString() {
        return PrefixedId.text(PREFIX, value);
    }
}
