package dev.vitae.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.run.ReportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Predictions that are wrong in many ways. {@code score.json} is what the corpus's own scorer says of them: {@code score.py
 * --labels labels --predictions predictions --json score.json}.
 */
class ScorerFixtureTest {

    private static final Path FIXTURE = Path.of("src/test/resources/dev/vitae/bench/accuracy");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theFiguresAreThoseOfTheCorpusOwnScorer(@TempDir Path folder) throws IOException, InterruptedException {
        Corpus corpus = Corpus.read(FIXTURE.resolve("labels"));
        Predictor predictor = new FolderPredictor(FIXTURE.resolve("predictions"));

        AccuracyReport report = AccuracyReport.of("fixture", AccuracyBench.score(corpus.cases(), predictor));

        ReportFiles.writeJson(folder.resolve("report.json"), report);
        JsonNode ours = JSON.readTree(folder.resolve("report.json").toFile());
        JsonNode theirs = JSON.readTree(FIXTURE.resolve("score.json").toFile());
        for (String part : List.of("cases", "score", "fields", "slots", "languages", "formats", "layouts", "tags")) {
            assertSame(part, ours.path(part), theirs.path(part), 1e-12);
        }
        // it rounds the fields of single cases
        assertSame("per_case", ours.path("per_case"), theirs.path("per_case"), 5.1e-5);
        assertThat(ours.at("/failed/missing/0").asText()).isEqualTo("en-3");
        assertThat(ours.at("/failed/unreadable/0").asText()).isEqualTo("en-4");
    }

    /** Whatever theirs has, ours has too. */
    private static void assertSame(String path, JsonNode ours, JsonNode theirs, double tolerance) {
        if (theirs.isObject()) {
            theirs.properties()
                    .forEach(property -> assertSame(
                            path + "/" + property.getKey(),
                            ours.path(property.getKey()),
                            property.getValue(),
                            tolerance));
        } else if (theirs.isArray()) {
            assertThat(ours.size()).as(path).isEqualTo(theirs.size());
            for (int i = 0; i < theirs.size(); i++) {
                assertSame(path + "/" + i, ours.path(i), theirs.path(i), tolerance);
            }
        } else if (theirs.isNumber()) {
            assertThat(ours.isNumber()).as(path).isTrue();
            assertThat(ours.asDouble()).as(path).isEqualTo(theirs.asDouble(), within(tolerance));
        } else {
            assertThat(ours).as(path).isEqualTo(theirs);
        }
    }
}
