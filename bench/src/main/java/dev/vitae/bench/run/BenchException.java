package dev.vitae.bench.run;

/** Why there is no measurement, in a sentence for the person who asked for it. */
public final class BenchException extends RuntimeException {

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
