package dev.vitae.local.services;

/** The suite cannot do what was asked. The message is for the person at the terminal: what is wrong, what to do. */
public final class SuiteException extends RuntimeException {

    public SuiteException(String message) {
        super(message);
    }

    public SuiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
