package dev.vitae.local.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path PROJECT = Path.of("/srv/vitae");

    @Test
    void everythingHasADefault() {
        var settings = Settings.from(Map.of(), PROJECT);

        assertThat(settings.data()).isEqualTo(PROJECT.resolve(".data"));
        assertThat(settings.blobs()).isEqualTo(PROJECT.resolve(".data/blobs"));
        assertThat(settings.gatewayUrl()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void everythingCanBeMoved() {
        var moved = Settings.from(
                Map.of("VITAE_DATA", "/tmp/elsewhere", "VITAE_GATEWAY_PORT", "8090", "VITAE_GATEWAY_HOST", "0.0.0.0"),
                PROJECT);

        assertThat(moved.logs()).isEqualTo(Path.of("/tmp/elsewhere/logs"));
        assertThat(moved.gatewayUrl()).isEqualTo("http://127.0.0.1:8090");
        assertThat(Settings.from(moved.toEnvironment(), PROJECT)).isEqualTo(moved);
        assertThat(RunningSettings.difference(moved, Settings.from(Map.of("VITAE_DATA", "/tmp/elsewhere"), PROJECT)))
                .contains("VITAE_GATEWAY_HOST=0.0.0.0");
    }

    @Test
    void theParserMayAskALanguageModelWhereThereIsOneAndNobodySaysOtherwise() {
        var settings = Settings.from(Map.of("VITAE_SCORING_PORT", "8092"), PROJECT);
        var variable = "VITAE_REFINEMENT_URL";

        assertThat(Services.parseEnvironment(settings, Map.of("VITAE_MODEL_PROVIDER", "openai")))
                .containsEntry(variable, "http://127.0.0.1:8092");
        assertThat(Services.parseEnvironment(settings, Map.of("VITAE_MODEL_PROVIDER", "none")))
                .doesNotContainKey(variable);
        assertThat(Services.parseEnvironment(settings, Map.of())).doesNotContainKey(variable);
        assertThat(Services.parseEnvironment(settings, Map.of("VITAE_MODEL_PROVIDER", "openai", variable, "")))
                .doesNotContainKey(variable);
    }

    @Test
    void keycloakCanBeLeftOut() {
        var with = Settings.from(Map.of(), PROJECT);
        var without = Settings.from(Map.of("VITAE_KEYCLOAK", "off"), PROJECT);

        assertThat(with.withoutKeycloak()).isEqualTo(without);
        assertThat(Services.of(with).all()).extracting(Service::name).contains("keycloak");
        assertThat(Services.of(without).all()).extracting(Service::name).doesNotContain("keycloak");
        assertThatThrownBy(() -> Settings.from(Map.of("VITAE_KEYCLOAK", "maybe"), PROJECT))
                .isInstanceOf(SuiteException.class)
                .hasMessage("VITAE_KEYCLOAK is 'maybe', but must be on or off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "80 80"})
    void aPortThatIsNoneIsRefusedByName(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("VITAE_KAFKA_PORT", port), PROJECT))
                .isInstanceOf(SuiteException.class)
                .hasMessage("VITAE_KAFKA_PORT is '%s', but must be a number from 1 to 65535", port);
    }
}
