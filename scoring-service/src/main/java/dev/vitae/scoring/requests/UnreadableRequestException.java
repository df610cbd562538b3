package dev.vitae.scoring.requests;

/** A message that is no request, or a blob that is no input. Says what kind of error and where, not what stands there. */
final class UnreadableRequestException extends Exception {

    UnreadableRequestException(String reason) {
        super(reason);
    }
}
