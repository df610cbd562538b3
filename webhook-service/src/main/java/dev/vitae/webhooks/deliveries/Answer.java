package dev.vitae.webhooks.deliveries;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an attempt went. */
sealed interface Answer {

    /** As it is stored and counted: {@code delivered}, {@code rejected}, {@code timed_out}, {@code unreachable}, {@code forbidden}. */
    String name();

    /** Why there is no answer; null where there is one. */
    @Nullable
    String error();

    default boolean succeeded() {
        return false;
    }

    default Optional<Received> received() {
        return Optional.empty();
    }

    /**
     * The receiver answered in time.
     *
     * @param status of HTTP
     * @param retryAfter the header as it came; null where there is none
     * @param excerpt the beginning of the body, at most 4 KB
     */
    record Received(int status, @Nullable String retryAfter, String excerpt) implements Answer {

        @Override
        public String name() {
            return succeeded() ? "delivered" : "rejected";
        }

        @Override
        public @Nullable String error() {
            return null;
        }

        @Override
        public boolean succeeded() {
            return status / 100 == 2;
        }

        @Override
        public Optional<Received> received() {
            return Optional.of(this);
        }
    }

    /** No answer in time. */
    record TimedOut(String error) implements Answer {

        @Override
        public String name() {
            return "timed_out";
        }
    }

    /** No connection, or one that ended before the answer. */
    record Unreachable(String error) implements Answer {

        @Override
        public String name() {
            return "unreachable";
        }
    }

    /** Nothing was sent: the URL leads to where deliveries may not go. */
    record Forbidden(String error) implements Answer {

        @Override
        public String name() {
            return "forbidden";
        }
    }
}
