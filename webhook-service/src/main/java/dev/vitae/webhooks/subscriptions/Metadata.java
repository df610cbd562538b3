package dev.vitae.webhooks.subscriptions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.webhooks.errors.ApiException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Texts by names that the owner chooses: at most 50, names of at most 40 characters, texts of at most 500. */
final class Metadata {

    private static final int MAX_ENTRIES = 50;
    private static final int MAX_NAME = 40;
    private static final int MAX_TEXT = 500;

    private Metadata() {}

    /** Empty where the client says null. */
    static Map<String, String> read(JsonNode sent) {
        if (sent.isNull()) {
            return Map.of();
        }
        if (!sent.isObject()) {
            throw ApiException.badField("metadata", "invalid_field", "metadata must be an object of strings");
        }
        if (sent.size() > MAX_ENTRIES) {
            throw ApiException.overLimit(
                    "metadata", "too_many_values", "metadata holds more than " + MAX_ENTRIES, MAX_ENTRIES);
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        sent.properties().forEach(entry -> {
            String name = JsonFields.checked("metadata", entry.getKey(), MAX_NAME);
            metadata.put(name, text("metadata." + name, entry.getValue()));
        });
        return metadata;
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual()) {
            throw ApiException.badField(field, "invalid_field", field + " must be a string");
        }
        return JsonFields.checked(field, value.textValue(), MAX_TEXT);
    }
}
