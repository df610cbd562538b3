package dev.vitae.bench.accuracy;

import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.run.Arguments;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured and what is shown of it.
 *
 * @param corpus folder of labelled cases
 * @param only glob of the stems that count
 * @param cases whether to show the worst ones
 * @param json where the report goes besides, for programs
 * @param predictions folder of candidates to score instead of the engine's, {@code <stem>.json} each
 */
record AccuracyOptions(
        Path corpus, Optional<String> only, boolean cases, Optional<Path> json, Optional<Path> predictions) {

    static final String USAGE =
            "suite accuracy [--corpus DIR] [--only GLOB] [--cases] [--json FILE] [--predictions DIR]";

    static AccuracyOptions parse(String... line) {
        Arguments arguments = Arguments.parse(
                line, Set.of("--corpus", "--only", "--json", "--predictions"), Set.of("--cases"), USAGE);
        return new AccuracyOptions(
                arguments.value("--corpus").map(Path::of).orElseGet(Corpus::ofProject),
                arguments.value("--only"),
                arguments.has("--cases"),
                arguments.value("--json").map(Path::of),
                arguments.value("--predictions").map(Path::of));
    }

    /** A part of a corpus, or somebody else's candidates, say nothing about how the engine does on it. */
    boolean isKept() {
        return only.isEmpty() && predictions.isEmpty();
    }

    /** Of the kept report, without ending. */
    static String reportName(Corpus corpus) {
        return corpus.name().equals(Corpus.OF_PROJECT) ? "accuracy" : "accuracy-" + corpus.name();
    }
}
