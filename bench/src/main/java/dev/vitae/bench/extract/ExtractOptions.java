package dev.vitae.bench.extract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.run.Arguments;
import java.nio.file.Path;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param corpus whose PDFs of one page are read
 * @param rounds that count, a turn of the engine and one of the bare loop each
 * @param warmUp rounds before these at most, where the JVM keeps getting faster
 */
@JsonNaming(SnakeCaseStrategy.class)
record ExtractOptions(@JsonIgnore Path corpus, int rounds, int warmUp) {

    static final String USAGE = "suite bench extract [--corpus DIR] [--rounds 9] [--warm-up 20]";

    static ExtractOptions parse(String... line) {
        Arguments arguments = Arguments.parse(line, Set.of("--corpus", "--rounds", "--warm-up"), Set.of(), USAGE);
        return new ExtractOptions(
                arguments.value("--corpus").map(Path::of).orElseGet(Corpus::ofProject),
                arguments.number("--rounds", 9, USAGE),
                arguments.number("--warm-up", 20, USAGE));
    }
}
