package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class UploadIT {

    private static final int BATCH = 25;

    @Test
    void oneCvIsAnsweredAtOnceWithItsCandidate(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("basic"));

        var answer = portal.upload(CvFile.copies(suite.samples().resolve("amelia-hartwell.pdf"), 1));

        assertThat(answer.status()).isEqualTo(200);
        var result = answer.body().path("results").path(0);
        assertThat(result.path("success").asBoolean()).isTrue();
        assertThat(result.path("candidate").path("name").asText()).isEqualTo("Amelia Hartwell");
        assertThat(result.path("candidate").path("email").asText()).isEqualTo("amelia.hartwell@example.com");
        assertThat(result.path("candidate")
                        .path("experience")
                        .path(0)
                        .path("start_date")
                        .asText())
                .isEqualTo("2021-03");
        assertThat(answer.body().path("parses_used").asInt()).isEqualTo(1);
    }

    @Test
    void theSameFileAgainIsAnsweredFromWhatIsStoredAndCostsNothing(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("basic"));
        var file = CvFile.copies(suite.samples().resolve("amelia-hartwell.pdf"), 1);
        portal.upload(file);

        var again = portal.upload(file);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("results").path(0).path("cached").asBoolean())
                .isTrue();
        assertThat(again.body().path("parses_used").asInt()).isEqualTo(1);
    }

    @Test
    void aBatchIsAnsweredLaterAndReadPageByPage(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("mega"));

        var answer = portal.upload(CvFile.copies(suite.samples().resolve("amelia-hartwell.pdf"), BATCH));

        assertThat(answer.status()).isEqualTo(202);
        var job = answer.body().path("job_id").asText();
        assertThat(portal.awaitEnd(job).path("completed").asInt()).isEqualTo(BATCH);
        assertThat(portal.results(job, 20, 10)).hasSize(5);
        assertThat(portal.allResults(job))
                .extracting(result -> result.path("file_index").asInt())
                .containsExactlyElementsOf(IntStream.range(0, BATCH).boxed().toList());
        assertThat(portal.allResults(job))
                .allMatch(
                        result -> result.path("candidate").path("name").asText().equals("Amelia Hartwell"));
    }

    @Test
    void theDemoShowsACandidateOfEverySample(SuiteProcesses suite) {
        var demo = suite.suite("demo");

        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(demo.output())
                .contains("Amelia Hartwell", "amelia.hartwell@example.com", "Brightlane Payments")
                .contains("9 of 9 files gave a candidate.");
    }
}
