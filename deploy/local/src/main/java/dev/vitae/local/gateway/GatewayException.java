package dev.vitae.local.gateway;

/** The gateway cannot be reached, or refuses. The message holds its own words. */
public final class GatewayException extends RuntimeException {

    GatewayException(String message) {
        super(message);
    }

    GatewayException(String message, Throwable cause) {
        super(message, cause);
    }
}
