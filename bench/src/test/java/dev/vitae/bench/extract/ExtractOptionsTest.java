package dev.vitae.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.run.BenchException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractOptionsTest {

    @Test
    void withoutOptionsTheDefaultsHold() {
        assertThat(ExtractOptions.parse()).isEqualTo(new ExtractOptions(Corpus.ofProject(), 9, 20));
    }

    @Test
    void everyOptionIsTaken() {
        assertThat(ExtractOptions.parse("--rounds", "3", "--corpus", "else/where", "--warm-up", "7"))
                .isEqualTo(new ExtractOptions(Path.of("else/where"), 3, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--rounds", "--rounds 0", "--rounds many", "--warm-up -1"})
    void whatIsNotUnderstoodIsSaidWithTheUsage(String commandLine) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> ExtractOptions.parse(commandLine.split(" ")))
                .withMessageContaining("suite bench extract");
    }
}
