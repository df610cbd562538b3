package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.webhooks.errors.ApiException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object that a client has sent. Unknown fields are ignored, wrong ones refused by name. */
final class JsonFields {

    private static final String WRONG = "invalid_field";

    private final JsonNode fields;

    private JsonFields(JsonNode fields) {
        this.fields = fields;
    }

    static JsonFields read(@Nullable String body, ObjectMapper json) {
        JsonNode fields;
        try {
            fields = json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body == null ? "" : body);
        } catch (JsonProcessingException notJson) {
            throw ApiException.badField("body", "invalid_json", "The body is not valid JSON");
        }
        if (!fields.isObject()) {
            throw ApiException.badField("body", "invalid_json", "The body must be a JSON object");
        }
        return new JsonFields(fields);
    }

    /** Whether the field is there and not null. */
    boolean has(String field) {
        return fields.hasNonNull(field);
    }

    /** Whether the field is there, be it null, which takes away what was. */
    boolean says(String field) {
        return fields.has(field);
    }

    JsonNode field(String field) {
        return fields.path(field);
    }

    void required(String field) {
        if (!has(field)) {
            throw ApiException.badField(field, "missing_field", field + " is required");
        }
    }

    /** Null where it is not there, null or blank. */
    @Nullable
    String text(String field, int maxCharacters) {
        if (!has(field)) {
            return null;
        }
        String text = checked(field, text(field, fields.path(field)), maxCharacters);
        return text.isBlank() ? null : text;
    }

    List<String> texts(String field, int most) {
        JsonNode values = fields.path(field);
        if (!values.isArray() || !values.valueStream().allMatch(JsonNode::isTextual)) {
            throw ApiException.badField(field, WRONG, field + " must be a list of strings");
        }
        if (values.size() > most) {
            throw ApiException.overLimit(field, "too_many_values", field + " holds more than " + most, most);
        }
        return values.valueStream().map(JsonNode::textValue).toList();
    }

    boolean flag(String field) {
        JsonNode value = fields.path(field);
        if (!value.isBoolean()) {
            throw ApiException.badField(field, WRONG, field + " must be true or false");
        }
        return value.booleanValue();
    }

    /** Null where the client says so. */
    @Nullable
    Integer number(String field, int least, int most) {
        JsonNode value = fields.path(field);
        if (value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw ApiException.badField(
                    field, WRONG, field + " must be a whole number from " + least + " to " + most + ", or null");
        }
        return value.intValue();
    }

    String oneOf(String field, String first, String second) {
        String value = text(field, fields.path(field));
        if (!value.equals(first) && !value.equals(second)) {
            throw ApiException.badField(field, WRONG, field + " must be " + first + " or " + second);
        }
        return value;
    }

    /** The text where it is short enough, and PostgreSQL can keep it. */
    static String checked(String field, String text, int maxCharacters) {
        if (text.codePointCount(0, text.length()) > maxCharacters) {
            throw ApiException.overLimit(
                    field, "field_too_long", field + " is longer than " + maxCharacters + " characters", maxCharacters);
        }
        if (text.indexOf('\0') >= 0) {
            throw ApiException.badField(field, "invalid_characters", field + " holds a NUL character");
        }
        return text;
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw ApiException.badField(field, WRONG, field + " must be a string");
        }
        return value.textValue();
    }
}
