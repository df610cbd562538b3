package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CVs of the project's corpus, of several languages and formats, through the portal and by the engine alone. */
@ExtendWith(RunningSuite.class)
class SameCandidateIT {

    private static final int FILES = 20;
    private static final String OPTIONS = "{\"output_profile\":\"full_profile\",\"as_of\":\"2026-11\"}";
    private static final String BLIND = "{\"output_profile\":\"full_profile\",\"redact\":"
            + "[\"name\",\"contact\",\"photo\",\"age\",\"gender\",\"nationality\",\"address\",\"dates_of_education\"]}";
    private static final List<String> ADDED = List.of(
            "document_type",
            "self_check",
            "evidence",
            "pages",
            "verdict",
            "red_flags",
            "strengths",
            "fit_score",
            "hiring_recommendation",
            "score_breakdown",
            "score_version",
            "score_engine",
            "score_model",
            "knockouts",
            "matched_skills",
            "missing_skills",
            "skills_detail");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theSameFileGivesTheSameCandidate(SuiteProcesses suite) throws IOException {
        var files = corpus(suite);
        var results = upload(suite, files, OPTIONS);
        var engine = new Engine(Limits.DEFAULT);

        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var outcome = engine.parse(file, type(file), YearMonth.of(2026, 11));
            assertThat(outcome).as(file.toString()).isInstanceOf(ParseOutcome.Parsed.class);
            var document = ((ParseOutcome.Parsed) outcome).document();
            var candidate = (ObjectNode) results.get(i).path("candidate");
            assertThat(candidate.path("evidence")).as(file.toString()).isEqualTo(tree(document.evidence()));
            assertThat(candidate.path("self_check")).as(file.toString()).isEqualTo(tree(document.selfCheck()));
            candidate.remove(ADDED);
            assertThat(candidate).as(file.toString()).isEqualTo(tree(document.candidate()));
        }
    }

    @Test
    void aBlindReviewSeesNeitherNameNorContact(SuiteProcesses suite) throws IOException {
        var files = corpus(suite);
        var results = upload(suite, files, BLIND);

        for (int i = 0; i < files.size(); i++) {
            var label = label(files.get(i)).path("candidate");
            var shown = json.writeValueAsString(results.get(i));
            for (var part : label.path("name").asText("").split("[\\s.,'’-]+", -1)) {
                if (part.length() >= 4) {
                    assertThat(shown)
                            .as(files.get(i).toString())
                            .doesNotContainIgnoringCase("\"" + part, " " + part + " ");
                }
            }
            assertThat(results.get(i).path("candidate").path("phone").isNull()).isTrue();
            if (!label.path("email").asText("").isEmpty()) {
                assertThat(shown).doesNotContainIgnoringCase(label.path("email").asText());
            }
        }
    }

    private List<JsonNode> upload(SuiteProcesses suite, List<Path> files, String options) throws IOException {
        var portal = suite.portal(suite.newKey("mega"));
        var uploads = new ArrayList<CvFile>();
        for (var file : files) {
            uploads.add(CvFile.of(file));
        }
        var answer = portal.upload(uploads, Map.of("parse_options", options));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        var job = answer.body().path("job_id").asText();
        portal.awaitEnd(job);
        return portal.allResults(job);
    }

    /** Every so many files; pages that are pictures only are left out, which the engine alone cannot read. */
    private List<Path> corpus(SuiteProcesses suite) throws IOException {
        try (Stream<Path> cases = Files.list(suite.corpus())) {
            var all = cases.filter(file -> !file.toString().endsWith(".json"))
                    .filter(file -> isText(file))
                    .sorted()
                    .toList();
            int step = all.size() / FILES;
            return Stream.iterate(0, i -> i + step).limit(FILES).map(all::get).toList();
        }
    }

    private boolean isText(Path file) {
        try {
            return !label(file).path("meta").path("tags").toString().contains("scan");
        } catch (IOException unlabelled) {
            return false;
        }
    }

    private JsonNode label(Path file) throws IOException {
        return json.readTree(file.resolveSibling(stem(file) + ".expected.json").toFile());
    }

    /** As the client reads it, with the numbers of JSON. */
    private JsonNode tree(Object value) throws IOException {
        return json.readTree(json.writeValueAsBytes(value));
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static DocumentType type(Path file) {
        var name = file.getFileName().toString();
        return DocumentType.valueOf(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }
}
