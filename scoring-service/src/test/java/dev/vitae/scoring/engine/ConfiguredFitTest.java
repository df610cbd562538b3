package dev.vitae.scoring.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.fit.FitSettings;
import dev.vitae.fit.score.Part;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfiguredFitTest {

    @Test
    void withoutSettingsTheEngineChooses() {
        assertThat(configured(Map.of())).isEqualTo(FitSettings.DEFAULT);
    }

    @Test
    void weightsAndBandsCanBeSet() {
        FitSettings fit = configured(
                Map.of("vitae.scoring.weights.required-skills", "0.5", "vitae.scoring.bands.strong-yes", "90"));

        assertThat(fit.weights().of(Part.REQUIRED_SKILLS)).isEqualTo(0.5);
        assertThat(fit.weights().of(Part.YEARS))
                .isEqualTo(FitSettings.DEFAULT.weights().of(Part.YEARS));
        assertThat(fit.bands().recommendation(89)).isEqualTo("yes");
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThatThrownBy(() -> configured(Map.of("vitae.scoring.weights.years", "-1")))
                .hasMessage("vitae.scoring.weights: years must be 0 or more");
        assertThatThrownBy(() -> configured(Map.of("vitae.scoring.bands.maybe", "80")))
                .hasMessage("vitae.scoring.bands: bands must rise from 0 to 100");
        assertThatThrownBy(() -> configured(Map.of(
                        "vitae.scoring.weights.occupation", "0",
                        "vitae.scoring.weights.required-skills", "0",
                        "vitae.scoring.weights.nice-to-have-skills", "0",
                        "vitae.scoring.weights.years", "0",
                        "vitae.scoring.weights.seniority", "0",
                        "vitae.scoring.weights.languages", "0",
                        "vitae.scoring.weights.education", "0",
                        "vitae.scoring.weights.licences", "0")))
                .hasMessage("vitae.scoring.weights: one of them must be above 0");
        assertThatThrownBy(() -> configured(Map.of("vitae.scoring.weights.charm", "1")))
                .hasMessageContaining("vitae.scoring.weights.charm");
    }

    private static FitSettings configured(Map<String, String> properties) {
        ScoringSettings settings = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withMapping(ScoringSettings.class)
                .build()
                .getConfigMapping(ScoringSettings.class);
        return ConfiguredFit.of(settings);
    }
}
