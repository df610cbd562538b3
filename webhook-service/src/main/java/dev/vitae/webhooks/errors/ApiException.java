package dev.vitae.webhooks.errors;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that can't be served, in words for the client whose request the gateway passes on. */
public final class ApiException extends RuntimeException {

    private final int status;
    private final String code;
    private final @Nullable Map<String, Object> details;

    private ApiException(int status, String code, String message, @Nullable Map<String, Object> details) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.details = details;
    }

    /** 400: the named field of the request is wrong. */
    public static ApiException badField(String field, String code, String message) {
        return badField(field, code, message, Map.of());
    }

    /** 400: the named field of the request is wrong, with more to say. */
    public static ApiException badField(String field, String code, String message, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", field);
        details.putAll(more);
        return new ApiException(400, code, message, details);
    }

    /** 400, with the limit that was passed. */
    public static ApiException overLimit(String field, String code, String message, long limit) {
        return badField(field, code, message, Map.of("limit", limit));
    }

    /** 404: there is no such thing, or it is somebody else's. */
    public static ApiException notFound(String what) {
        return new ApiException(404, "not_found", what + " not found", null);
    }

    /** 409. */
    public static ApiException conflict(String code, String message) {
        return new ApiException(409, code, message, null);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    @Nullable
    Map<String, Object> details() {
        return details;
    }
}
