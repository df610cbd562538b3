package dev.vitae.local.postgres;

/** PostgreSQL does not start, or does not stop. The message says what it printed. */
public final class PostgresException extends RuntimeException {

    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
