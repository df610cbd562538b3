package dev.vitae.gateway.errors;

import jakarta.ws.rs.core.Response;

/** Codes and words for the errors that the HTTP layer finds by itself. */
final class FrameworkErrors {

    private FrameworkErrors() {}

    static String code(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "body_too_large";
            case 415 -> "unsupported_media_type";
            default -> "request_failed";
        };
    }

    static String message(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 404 -> "There is nothing at this path";
            case 405 -> "This path does not know this method";
            case 406 -> "This path can't answer in the requested media type";
            case 413 -> "The body is too large";
            case 415 -> "This path does not take this content type";
            default -> title(status);
        };
    }

    static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
