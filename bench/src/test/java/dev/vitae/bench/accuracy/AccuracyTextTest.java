package dev.vitae.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.corpus.CaseLabel;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.scoring.CandidateValues;
import dev.vitae.common.candidate.Evidence;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<ScoredCase> CASES = List.of(
            scored("en-1", "pdf", "one-page", "Ada Finch", "Ada Finch", 0.93),
            scored("en-2", "docx", "gap", "Bo Lind", "Lind", 0.93),
            ScoredCase.of(labelled("en-3", "pdf-scan", "scan", "Cy Moor"), Prediction.none("no_text")));

    @Test
    void scansAreToldApart() {
        assertThat(text(false))
                .contains("# Accuracy on fixture\n")
                .containsPattern("\\| overall +\\| +3 \\| 0.3333 \\|")
                .containsPattern("\\| without scans +\\| +2 \\| 0.5000 \\|")
                .contains("- no_text: en-3");
    }

    @Test
    void everyFieldLanguageFormatLayoutRendererAndTagHasItsRow() {
        assertThat(text(false))
                .containsPattern("\\| name +\\| +0.5000 \\| +0.3333 \\| +0.4000 \\| +0.3333 \\| +3 \\|")
                .containsPattern("\\| certifications +\\| +1.0000 \\| +1.0000 \\| +1.0000 \\| +- \\| +0 \\|")
                .containsPattern("\\| en +\\| +3 \\| 0.3333 \\|")
                .containsPattern("\\| pdf +\\| +1 \\| 1.0000 \\|")
                .containsPattern("\\| bands +\\| +3 \\| 0.3333 \\|")
                .containsPattern("\\| hand +\\| +3 \\| 0.3333 \\|")
                .containsPattern("\\| gap +\\| +1 \\| 0.0000 \\|");
    }

    @Test
    void confidenceStandsBesideTheShareThatIsRight() {
        assertThat(text(false))
                .containsPattern("\\| 0.90-0.95 +\\| +2 \\| +0.9300 \\| +0.5000 \\|")
                .containsPattern("\\| 0.00-0.50 +\\| +0 \\| +- \\| +- \\|")
                .contains("expected calibration error: 0.4300")
                .contains("0.500 of 2");
    }

    @Test
    void theWorstCasesAreListedWhereAskedFor() {
        assertThat(text(false)).doesNotContain("name 0.00");
        assertThat(text(true).lines().filter(line -> line.contains("name 0.00")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("| en-2") || line.startsWith("| en-3"));
    }

    private static String text(boolean cases) {
        return AccuracyText.of(AccuracyReport.of("fixture", CASES), cases);
    }

    private static ScoredCase scored(
            String stem, String format, String tag, String labelled, String predicted, double confidence) {
        return ScoredCase.of(
                labelled(stem, format, tag, labelled),
                new Prediction(
                        Prediction.OK,
                        new CandidateValues(JSON.createObjectNode().put("name", predicted)),
                        List.of(new Evidence("name", 1, 1, predicted, null, confidence))));
    }

    private static LabelledCase labelled(String stem, String format, String tag, String name) {
        try {
            CaseLabel label = JSON.readValue("""
                    {"meta": {"language": "en", "format": "%s", "layout": "bands", "renderer": "hand", "tags": ["%s"]},
                     "candidate": {"name": "%s"}}""".formatted(format, tag, name), CaseLabel.class);
            return new LabelledCase(stem, Path.of(stem + ".pdf"), label);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
