package dev.vitae.webhooks.deliveries;

import java.time.Duration;

/** What an attempt means for its delivery. */
sealed interface Outcome {

    /** Until the next attempt, 0 where there is none. */
    default Duration delay() {
        return Duration.ZERO;
    }

    /** The receiver has it. */
    record Delivered() implements Outcome {}

    /** Another attempt follows. */
    record Retry(Duration delay) implements Outcome {}

    /**
     * Another attempt follows, and none to this endpoint before.
     *
     * @param delay what the receiver asked for, within bounds
     */
    record LeaveAlone(Duration delay) implements Outcome {}

    /** It was the last attempt. */
    record Failed() implements Outcome {}

    /** The receiver wants nothing any more. */
    record Gone() implements Outcome {}
}
