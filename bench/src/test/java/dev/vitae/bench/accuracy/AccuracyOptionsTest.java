package dev.vitae.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.run.BenchException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccuracyOptionsTest {

    @Test
    void withoutOptionsTheCorpusOfTheProjectIsMeasuredAndTheReportKept() {
        AccuracyOptions options = AccuracyOptions.parse();

        assertThat(options.corpus()).isEqualTo(Corpus.ofProject());
        assertThat(options.isKept()).isTrue();
        assertThat(AccuracyOptions.reportName(new Corpus(Corpus.OF_PROJECT, List.of())))
                .isEqualTo("accuracy");
        assertThat(options.cases()).isFalse();
    }

    @Test
    void anotherCorpusHasAReportOfItsOwn() {
        AccuracyOptions options = AccuracyOptions.parse("--corpus", "else/where", "--cases", "--json", "x.json");

        assertThat(AccuracyOptions.reportName(new Corpus("where", List.of()))).isEqualTo("accuracy-where");
        assertThat(options.json()).contains(Path.of("x.json"));
        assertThat(options.cases()).isTrue();
    }

    @Test
    void whatIsNotTheEngineOnAWholeCorpusLeavesTheKeptReportAlone() {
        assertThat(AccuracyOptions.parse("--only", "de-*").isKept()).isFalse();
        assertThat(AccuracyOptions.parse("--predictions", "x").isKept()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--corpus", "somewhere"})
    void whatIsNotUnderstoodIsSaidWithTheUsage(String commandLine) {
        assertThatExceptionOfType(BenchException.class)
                .isThrownBy(() -> AccuracyOptions.parse(commandLine))
                .withMessageContaining("suite accuracy");
    }
}
