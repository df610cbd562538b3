package dev.vitae.scoring.models;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A language model, wherever it runs. */
interface LanguageModel extends AutoCloseable {

    String name();

    /**
     * Asks once.
     *
     * @param repair the answer that this prompt has had before and that couldn't be used
     * @param timeLimit for the whole answer
     */
    ModelReply ask(Prompt prompt, @Nullable Repair repair, Duration timeLimit) throws InterruptedException;

    /** Gives up what is under way. */
    @Override
    void close();
}
