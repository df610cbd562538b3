package dev.vitae.service.requests;

/** A message or a blob that isn't what it should be. Says what kind of error and where, not what stands there. */
public final class UnreadableMessageException extends Exception {

    UnreadableMessageException(String reason) {
        super(reason);
    }
}
