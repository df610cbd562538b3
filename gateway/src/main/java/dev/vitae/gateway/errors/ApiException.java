package dev.vitae.gateway.errors;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that can't be served, in words for the client. Becomes the one error body of all surfaces. */
public final class ApiException extends RuntimeException {

    private final int status;
    private final String code;
    private final @Nullable Map<String, Object> details;
    private final Map<String, Object> extra;
    private final @Nullable Duration retryAfter;

    private ApiException(
            int status, String code, String message, @Nullable Map<String, Object> details, Map<String, Object> extra) {
        this(status, code, message, details, extra, null);
    }

    private ApiException(
            int status,
            String code,
            String message,
            @Nullable Map<String, Object> details,
            Map<String, Object> extra,
            @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.details = details;
        this.extra = extra;
        this.retryAfter = retryAfter;
    }

    /** 400: the named field of the request is wrong. */
    public static ApiException badField(String field, String code, String message) {
        return new ApiException(400, code, message, Map.of("field", field), Map.of());
    }

    /** 400: a file of the named field is wrong. */
    public static ApiException badFile(String field, int fileIndex, String filename, String code, String message) {
        return new ApiException(400, code, message, fileDetails(field, fileIndex, filename), Map.of());
    }

    /** 400, with the limit that was passed. */
    public static ApiException overLimit(String field, String code, String message, long limit) {
        return new ApiException(400, code, message, Map.of("field", field, "limit", limit), Map.of());
    }

    /** 413: a file is larger than allowed. */
    public static ApiException fileTooLarge(
            String field, int fileIndex, String filename, String message, long limitBytes) {
        Map<String, Object> details = fileDetails(field, fileIndex, filename);
        details.put("limit", limitBytes);
        return new ApiException(413, "file_too_large", message, details, Map.of());
    }

    /** 400: there were files, and none that can be taken; with a list of why beside the error. */
    public static ApiException noUsableFiles(String field, String message, Map<String, Object> skipped) {
        return new ApiException(400, "no_usable_files", message, Map.of("field", field), skipped);
    }

    /** 402: each match costs a credit, and there are too few. */
    public static ApiException insufficientCredits(int available, int needed) {
        return new ApiException(
                402,
                "insufficient_credits",
                "Insufficient credits: " + needed + " needed, " + available + " available",
                Map.of("credits_needed", needed, "credits_available", available),
                Map.of());
    }

    /** 402, with the fields that the portal document puts beside the error. */
    public static ApiException quotaExhausted(String message, Map<String, Object> quota) {
        return new ApiException(402, "quota_exhausted", message, null, quota);
    }

    /** 401. Says no more than it must. */
    public static ApiException unauthorized(String message) {
        return new ApiException(401, "unauthorized", message, null, Map.of());
    }

    /** 404: there is no such thing, or it is somebody else's. */
    public static ApiException notFound(String what) {
        return new ApiException(404, "not_found", what + " not found", null, Map.of());
    }

    /** 409. */
    public static ApiException conflict(String code, String message) {
        return new ApiException(409, code, message, null, Map.of());
    }

    /** 413: a JSON body is larger than any that makes sense. */
    public static ApiException bodyTooLarge(long limitBytes) {
        return new ApiException(413, "body_too_large", "The body is too large", Map.of("limit", limitBytes), Map.of());
    }

    /** 429: there is no more of it for a while; says for how long as the documents of all surfaces do. */
    public static ApiException tooMany(String code, String message, Map<String, Object> details, Duration retryAfter) {
        return new ApiException(
                429,
                code,
                message,
                details,
                Map.of("retryAfterMs", Math.ceilDiv(retryAfter.toNanos(), 1_000_000)),
                retryAfter);
    }

    /** What another service, asked in the client's name, has refused in words for the client. */
    public static ApiException passedOn(
            int status, String code, String message, @Nullable Map<String, Object> details) {
        return new ApiException(status, code, message, details, Map.of());
    }

    /** 503: another service that is needed does not answer. */
    public static ApiException unavailable(String code, String message) {
        return new ApiException(503, code, message, null, Map.of(), Duration.ofSeconds(5));
    }

    private static Map<String, Object> fileDetails(String field, int fileIndex, String filename) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", field);
        details.put("file_index", fileIndex);
        details.put("filename", filename);
        return details;
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

    Map<String, Object> extra() {
        return extra;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }
}
