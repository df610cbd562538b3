package dev.vitae.scoring.models;

/** An answer that isn't of the form that was asked for. Its message goes to the model and nowhere else. */
public final class UnusableAnswerException extends Exception {

    public UnusableAnswerException(String complaint) {
        super(complaint);
    }
}
