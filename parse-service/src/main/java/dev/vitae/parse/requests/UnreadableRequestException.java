package dev.vitae.parse.requests;

/** A message on a request topic that is no request. */
final class UnreadableRequestException extends Exception {

    UnreadableRequestException(String reason) {
        super("not a parse request: " + reason);
    }
}
