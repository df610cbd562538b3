package dev.vitae.parse.sandbox;

import dev.vitae.common.sandbox.TaskAnswer;

/** What came of handing one task to one child. */
sealed interface Exchange {

    /** The child answered and is free again. */
    record Answered(TaskAnswer answer) implements Exchange {}

    /** The child was killed, since it had the task for too long. */
    record TimedOut() implements Exchange {}

    /** The child is gone, or was killed because it no longer speaks our language. The text holds nothing of the document. */
    record Died(String reason) implements Exchange {}
}
