package dev.vitae.scoring.models;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call to a model ended. */
sealed interface ModelReply {

    /**
     * With an answer, of whatever use.
     *
     * @param tokens in both directions; null where the server doesn't say
     */
    record Said(String text, @Nullable Tokens tokens) implements ModelReply {}

    /**
     * Without one.
     *
     * @param retryAfter what the server asks for; null where it doesn't
     */
    record Unavailable(Reason reason, @Nullable Duration retryAfter) implements ModelReply {}

    /** Input and output. */
    record Tokens(long in, long out) {

        long all() {
            return in + out;
        }
    }

    /** Why there is no answer. */
    enum Reason {
        LATE,
        BUSY,
        REFUSED,
        SERVER_ERROR,
        AWAY,
        UNREADABLE;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
