package dev.vitae.common.errors;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error on every surface, a superset of what each surface's document shows.
 *
 * @param error what is wrong, for a person
 * @param detail the same text, where the match surface's clients look for it
 * @param code stable, snake_case, for programs
 * @param status the HTTP status
 * @param requestId the value of the response's {@code x-request-id}
 * @param details which field, which limit, when it resets; null where there is no more to say
 * @param extra fields that a surface's document puts beside {@code error}, such as {@code quota_used}
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        String error,
        String detail,
        String code,
        int status,
        String requestId,
        @Nullable Map<String, Object> details,
        @JsonAnyGetter Map<String, Object> extra) {}
