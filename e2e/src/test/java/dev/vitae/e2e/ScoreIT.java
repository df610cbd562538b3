package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Candidates scored by the running suite, on every surface that shows a score. */
@ExtendWith(RunningSuite.class)
class ScoreIT {

    private static final String JOB = """
            Backend Developer

            Requirements
            - at least 3 years of experience with Java or Kotlin
            - relational databases, Docker
            - fluent English

            Nice to have
            - Kafka
            """;

    private static final String FULL = "{\"output_profile\":\"full_profile\",\"as_of\":\"2026-11\"}";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void bothSurfacesGiveTheSameNumberForTheSameCv(SuiteProcesses suite) throws IOException {
        var files = samples(suite);
        var portal = suite.portal(suite.newKey("mega"));
        var results = upload(portal, files);

        var match = suite.match(suite.newMatchKey(files.size()));
        var submitted = match.submit(files, JOB);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(200);
        var matched = match.awaitResults(submitted.body().path("job_id").asText());

        var scores = new HashMap<String, Integer>();
        matched.path("results")
                .forEach(one -> scores.put(
                        one.path("cv_filename").asText(),
                        one.path("match_score").asInt()));
        assertThat(scores).hasSize(files.size());
        for (var result : results) {
            assertThat(scores.get(result.path("filename").asText()))
                    .as(result.path("filename").asText())
                    .isEqualTo(result.path("candidate").path("fit_score").asInt(-1));
        }
        assertThat(match.submit(files, JOB).status()).isEqualTo(402);
    }

    @Test
    void aScoreShowsItsPartsAndReasons(SuiteProcesses suite) throws IOException {
        var results = upload(suite.portal(suite.newKey("mega")), samples(suite));

        for (var result : results) {
            var candidate = result.path("candidate");
            double points = 0;
            for (var part : candidate.path("score_breakdown")) {
                points += part.path("points").asDouble();
                assertThat(part.path("evidence").isEmpty()).isFalse();
            }
            assertThat((double) candidate.path("fit_score").asInt()).isBetween(points - 1, points + 1);
            assertThat(candidate.path("verdict").asText()).isNotBlank();
            assertThat(candidate.path("hiring_recommendation").asText()).isIn("strong_yes", "yes", "maybe", "no");
        }
    }

    @Test
    void candidatesAreScoredAgainForOtherSkillsWithoutBeingUploadedAgain(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("mega"));
        var uploaded = portal.upload(samples(suite), Map.of());
        var job = uploaded.body().path("job_id").asText();
        portal.awaitEnd(job);

        var answer = portal.post(
                "/rescore_candidates",
                json.writeValueAsString(Map.of("job_id", job, "required_skills", List.of("Java", "Wound care"))));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("updated").asInt())
                .isEqualTo(samples(suite).size());
        for (JsonNode score : answer.body().path("scores")) {
            assertThat(score.path("matched_skills").size()
                            + score.path("missing_skills").size())
                    .isEqualTo(2);
        }
    }

    @Test
    void aJobDescriptionGivesItsSkills(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("basic"));

        var answer = portal.post("/extract_skills", json.writeValueAsString(Map.of("description", JOB)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("required").toString()).contains("Docker", "relational databases");
        assertThat(answer.body().path("nice_to_have").toString()).contains("Kafka");
    }

    @Test
    void questionsComeFromTheCandidatesOwnFacts(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("mega"));
        var results = upload(portal, samples(suite).subList(0, 1));
        var candidate = results.getFirst().path("candidate_id").asText();

        var answer = portal.post(
                "/generate_interview_questions",
                json.writeValueAsString(Map.of("candidate_id", candidate, "job_context", JOB)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.body().path("questions").size()).isGreaterThan(3);
        answer.body()
                .path("questions")
                .forEach(question ->
                        assertThat(question.path("rationale").asText()).isNotBlank());
    }

    private static List<JsonNode> upload(Portal portal, List<CvFile> files) throws IOException {
        var answer = portal.upload(files, Map.of("parse_options", FULL, "job_description", JOB));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 202);
        if (answer.status() == 200) {
            return answer.body().path("results").valueStream().toList();
        }
        var job = answer.body().path("job_id").asText();
        portal.awaitEnd(job);
        return portal.allResults(job);
    }

    /** More than are answered at once, so that there is always a job to ask for. */
    private static List<CvFile> samples(SuiteProcesses suite) throws IOException {
        try (var files = Files.list(suite.samples())) {
            return files.filter(file -> file.toString().matches(".*\\.(pdf|docx|txt|odt|rtf|doc)"))
                    .sorted()
                    .map(ScoreIT::file)
                    .toList();
        }
    }

    private static CvFile file(Path path) {
        try {
            return CvFile.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
