package dev.vitae.scoring.engine;

import dev.vitae.fit.FitSettings;
import dev.vitae.fit.findings.Bands;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.Weights;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Reads the engine's settings, and says which of them makes no sense. */
final class ConfiguredFit {

    private ConfiguredFit() {}

    /** @throws IllegalStateException naming the setting that is wrong */
    static FitSettings of(ScoringSettings settings) {
        return new FitSettings(weights(settings.weights()), bands(settings.bands()));
    }

    private static Weights weights(ScoringSettings.Weights settings) {
        Map<String, Double> chosen = new HashMap<>();
        for (Part part : Part.values()) {
            weight(settings, part).ifPresent(weight -> chosen.put(part.text(), weight));
        }
        try {
            Weights weights = Weights.DEFAULT.with(chosen);
            if (Arrays.stream(Part.values()).mapToDouble(weights::of).sum() <= 0) {
                throw new IllegalArgumentException("one of them must be above 0");
            }
            return weights;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("vitae.scoring.weights: " + e.getMessage(), e);
        }
    }

    private static OptionalDouble weight(ScoringSettings.Weights settings, Part part) {
        return switch (part) {
            case OCCUPATION -> settings.occupation();
            case REQUIRED_SKILLS -> settings.requiredSkills();
            case NICE_TO_HAVE_SKILLS -> settings.niceToHaveSkills();
            case YEARS -> settings.years();
            case SENIORITY -> settings.seniority();
            case LANGUAGES -> settings.languages();
            case EDUCATION -> settings.education();
            case LICENCES -> settings.licences();
        };
    }

    private static Bands bands(ScoringSettings.Bands settings) {
        try {
            return new Bands(
                    settings.strongYes().orElse(Bands.DEFAULT.strongYes()),
                    settings.yes().orElse(Bands.DEFAULT.yes()),
                    settings.maybe().orElse(Bands.DEFAULT.maybe()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("vitae.scoring.bands: " + e.getMessage(), e);
        }
    }
}
