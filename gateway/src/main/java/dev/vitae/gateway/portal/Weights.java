package dev.vitae.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.gateway.errors.ApiException;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code weights}: by part of the score a number of at least 0. */
final class Weights {

    private Weights() {}

    /** @param field its name in errors, and before those of its parts */
    static Map<String, Double> read(JsonNode sent, String field, String code) {
        if (sent.isMissingNode() || sent.isNull()) {
            return Map.of();
        }
        if (!sent.isObject()) {
            throw ApiException.badField(field, code, field + " must be an object of numbers by part of the score");
        }
        Map<String, Double> weights = new TreeMap<>();
        sent.properties().forEach(part -> {
            String name = field + "." + part.getKey();
            JsonNode weight = part.getValue();
            if (!ScorePart.PARTS.contains(part.getKey())) {
                throw ApiException.badField(
                        name, code, name + " is no part of the score: " + String.join(", ", ScorePart.PARTS));
            }
            if (!weight.isNumber() || !Double.isFinite(weight.doubleValue()) || weight.doubleValue() < 0) {
                throw ApiException.badField(name, code, name + " must be a number of at least 0");
            }
            weights.put(part.getKey(), weight.doubleValue());
        });
        return weights;
    }
}
