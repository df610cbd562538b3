package dev.vitae.scoring.models;

import dev.vitae.scoring.models.ModelReply.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What went wrong on the way, carried through the library between us and the wire. Holds nothing of what was said. */
final class TransportFailure extends RuntimeException {

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    TransportFailure(Reason reason, @Nullable Duration retryAfter) {
        super(reason.label(), null, false, false);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
