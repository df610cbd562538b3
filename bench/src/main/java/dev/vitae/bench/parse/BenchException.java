package dev.vitae.bench.parse;

/** Why there is no measurement, in a sentence for the person who asked for it. */
final class BenchException extends RuntimeException {

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
