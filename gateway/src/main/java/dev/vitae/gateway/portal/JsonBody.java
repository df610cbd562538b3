package dev.vitae.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.gateway.errors.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object that a client has sent. Unknown fields are ignored, wrong ones refused by name. */
final class JsonBody {

    private static final int MAX_BYTES = 2 * 1024 * 1024;
    private static final String WRONG = "invalid_field";

    private final JsonNode fields;

    private JsonBody(JsonNode fields) {
        this.fields = fields;
    }

    /** Reads the body to its end, or to the first byte that is too many. */
    static JsonBody read(InputStream body, ObjectMapper json) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw ApiException.bodyTooLarge(MAX_BYTES);
        }
        JsonNode fields;
        try {
            fields = json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(bytes);
        } catch (JsonProcessingException notJson) {
            throw ApiException.badField("body", "invalid_json", "The body is not valid JSON");
        }
        if (!fields.isObject()) {
            throw ApiException.badField("body", "invalid_json", "The body must be a JSON object");
        }
        return new JsonBody(fields);
    }

    /** Whether the field is there and not null. */
    boolean has(String field) {
        return fields.hasNonNull(field);
    }

    /** A text that must be there, and not blank. */
    String requiredText(String field, int maxCharacters) {
        String text = text(field, maxCharacters);
        if (text == null) {
            throw ApiException.badField(field, "missing_field", field + " is required");
        }
        if (text.isBlank()) {
            throw ApiException.badField(field, "empty_field", field + " is empty");
        }
        return text;
    }

    /** A text, null where it isn't there or blank. */
    @Nullable
    String textIfAny(String field, int maxCharacters) {
        String text = text(field, maxCharacters);
        return text == null || text.isBlank() ? null : text;
    }

    /** A list of texts, null where it isn't there. */
    @Nullable
    List<String> texts(String field, int most, int maxCharacters) {
        if (!has(field)) {
            return null;
        }
        JsonNode values = fields.path(field);
        if (!values.isArray() || !values.valueStream().allMatch(JsonNode::isTextual)) {
            throw ApiException.badField(field, WRONG, field + " must be a list of strings");
        }
        if (values.size() > most) {
            throw ApiException.overLimit(field, "too_many_values", field + " holds more than " + most, most);
        }
        List<String> texts = new ArrayList<>(values.size());
        values.forEach(value -> texts.add(checked(field, value.textValue(), maxCharacters)));
        return texts;
    }

    /** Weights by part of the score, null where they aren't there. */
    @Nullable
    Map<String, Double> weights(String field) {
        return has(field) ? Weights.read(fields.path(field), field, WRONG) : null;
    }

    private @Nullable String text(String field, int maxCharacters) {
        if (!has(field)) {
            return null;
        }
        JsonNode value = fields.path(field);
        if (!value.isTextual()) {
            throw ApiException.badField(field, WRONG, field + " must be a string");
        }
        return checked(field, value.textValue(), maxCharacters);
    }

    private static String checked(String field, String text, int maxCharacters) {
        if (text.codePointCount(0, text.length()) > maxCharacters) {
            throw ApiException.overLimit(
                    field, "field_too_long", field + " is longer than " + maxCharacters + " characters", maxCharacters);
        }
        if (text.indexOf('\0') >= 0) {
            throw ApiException.badField(field, "invalid_characters", field + " holds a NUL character");
        }
        return text;
    }
}
