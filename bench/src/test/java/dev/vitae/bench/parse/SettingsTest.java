package dev.vitae.bench.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitae.bench.run.BenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(Settings.parse()).isEqualTo(new Settings(1500, 3000, 3, 25, 3, 200, 100, 500));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(Settings.parse(
                        "--files",
                        "90",
                        "--warm-up",
                        "10",
                        "--rounds",
                        "4",
                        "--batch",
                        "5",
                        "--in-flight",
                        "2",
                        "--singles",
                        "7",
                        "--singles-warm-up",
                        "3",
                        "--settle-millis",
                        "1"))
                .isEqualTo(new Settings(90, 10, 4, 5, 2, 7, 3, 1));
    }

    @Test
    void theRoundsAreEquallyLong() {
        assertThat(Settings.parse("--files", "100", "--rounds", "3").filesPerRound())
                .isEqualTo(33);
        assertThat(Settings.parse("--files", "1", "--rounds", "3").filesPerRound())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--files", "--files many", "--files 0", "--files -1", "--files 10 --rounds"})
    void whatIsNotUnderstoodIsSaidWithTheUsage(String commandLine) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> Settings.parse(commandLine.split(" ")))
                .withMessageContaining("suite bench parse");
    }
}
