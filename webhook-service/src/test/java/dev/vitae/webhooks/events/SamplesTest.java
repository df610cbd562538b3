package dev.vitae.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.JobFinished;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.EventId;
import dev.vitae.common.ids.JobId;
import dev.vitae.common.scoring.ScorePart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples are what would be told of such jobs, to the byte. */
class SamplesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<JsonNode> samples() throws IOException {
        try (InputStream file = SamplesTest.class.getResourceAsStream("/samples/events.json")) {
            return JSON.readTree(file).valueStream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsWhatIsWrittenOfItsJob(JsonNode sample) throws IOException {
        byte[] written = new Payloads(JSON)
                .full(job(sample), (ArrayNode) sample.at("/data/results"))
                .orElseThrow();

        assertThat(written).isEqualTo(JSON.writeValueAsBytes(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsResultsAreOfTheShapeOfRealOnes(JsonNode sample) throws JsonProcessingException {
        for (JsonNode result : sample.at("/data/results")) {
            if (result.has("candidate")) {
                assertThat(JSON.treeToValue(result.path("candidate"), Candidate.class)
                                .name())
                        .isNotNull();
            } else if (result.has("error")) {
                assertThat(FileErrorCode.fromCode(result.path("code").asText()).message())
                        .isEqualTo(result.path("error").asText());
            } else {
                ScorePart[] parts = JSON.treeToValue(result.path("score_breakdown"), ScorePart[].class);
                assertThat(Stream.of(parts).mapToDouble(ScorePart::points).sum())
                        .isEqualTo(result.path("fit_score").asDouble());
                assertThat(Stream.of(parts).map(ScorePart::part)).isSubsetOf(ScorePart.PARTS);
            }
        }
    }

    @Test
    void eachTypeHasOneAndNoIdIsUsedTwice() throws IOException {
        List<JsonNode> all = samples().toList();

        assertThat(all.stream().map(sample -> sample.path("type").asText()))
                .contains(JobFinished.COMPLETED, JobFinished.FAILED, JobFinished.SCORED);
        assertThat(all.stream().map(sample -> sample.path("id").asText())).doesNotHaveDuplicates();
    }

    private static JobFinished job(JsonNode sample) {
        JsonNode data = sample.path("data");
        return new JobFinished(
                EventId.parse(sample.path("id").asText()).orElseThrow().value(),
                sample.path("type").asText(),
                JobId.parse(data.path("job_id").asText()).orElseThrow(),
                new AccountId(UUID.randomUUID()),
                data.path("status").asText(),
                data.path("total").intValue(),
                data.path("completed").intValue(),
                data.path("failed").intValue(),
                data.path("candidate_ids")
                        .valueStream()
                        .map(id -> CandidateId.parse(id.asText()).orElseThrow())
                        .toList(),
                Instant.parse(sample.path("created_at").asText()));
    }
}
