package dev.vitae.gateway.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a file is on its way. The last three are ends. */
public enum FileState {
    /** Accepted; its request waits in the outbox. */
    QUEUED,
    /** The broker has its request. */
    PUBLISHED,
    PARSED,
    FAILED,
    /** Its candidate was erased. */
    ERASED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
