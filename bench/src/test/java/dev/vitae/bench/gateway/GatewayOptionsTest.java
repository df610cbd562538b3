package dev.vitae.bench.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitae.bench.run.BenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayOptionsTest {

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(GatewayOptions.parse()).isEqualTo(new GatewayOptions(5, 8, 20, 32, 200));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(GatewayOptions.parse(
                        "--rounds", "3", "--seconds", "4", "--warm-up", "5", "--connections", "6", "--accounts", "7"))
                .isEqualTo(new GatewayOptions(3, 4, 5, 6, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--rounds", "--rounds 0", "--seconds many", "--warm-up -1"})
    void whatIsNotUnderstoodIsSaidWithTheUsage(String commandLine) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> GatewayOptions.parse(commandLine.split(" ")))
                .withMessageContaining("suite bench gateway");
    }
}
