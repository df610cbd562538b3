package dev.vitae.fit.score;

import java.util.EnumMap;
import java.util.Map;

/**
 * How much each part of the score counts. Only their proportion matters; a part of which the job asks nothing is left out and the
 * others share its points.
 */
public record Weights(Map<Part, Double> byPart) {

    public static final Weights DEFAULT = new Weights(Map.of(
            Part.OCCUPATION, 0.26,
            Part.REQUIRED_SKILLS, 0.34,
            Part.NICE_TO_HAVE_SKILLS, 0.06,
            Part.YEARS, 0.12,
            Part.SENIORITY, 0.12,
            Part.LANGUAGES, 0.10,
            Part.EDUCATION, 0.03,
            Part.LICENCES, 0.04));

    public Weights {
        byPart.forEach((part, weight) -> {
            if (!(weight >= 0) || weight.isInfinite()) {
                throw new IllegalArgumentException(part.text() + " must be 0 or more");
            }
        });
        byPart = Map.copyOf(byPart);
    }

    public double of(Part part) {
        return byPart.getOrDefault(part, 0.0);
    }

    /**
     * These weights with some replaced.
     *
     * @throws IllegalArgumentException naming a part that doesn't exist, or one with a negative weight
     */
    public Weights with(Map<String, Double> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<Part, Double> weights = new EnumMap<>(Part.class);
        weights.putAll(byPart);
        others.forEach((name, weight) -> weights.put(
                Part.of(name).orElseThrow(() -> new IllegalArgumentException("unknown part: " + name)), weight));
        return new Weights(weights);
    }
}
