package dev.vitae.scoring.models;

/** Reads a model's answer, which may be anything. */
@FunctionalInterface
public interface AnswerForm<T> {

    /**
     * What it says.
     *
     * @throws UnusableAnswerException saying, for the model, what is wrong with it
     */
    T read(String text) throws UnusableAnswerException;
}
