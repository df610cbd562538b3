package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class CrashIT {

    private static final int BATCH = 25;

    @Test
    void everyFileEndsOnceThoughParseServiceIsKilledAmongThem(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("mega"));
        var files = batch(suite);
        var job = portal.upload(files).body().path("job_id").asText();

        portal.awaitDone(job, 1);
        suite.kill("parse-service");
        assertThat(Portal.done(portal.status(job)))
                .as("files done when it was killed")
                .isLessThan(BATCH);
        suite.up();

        portal.awaitEnd(job);
        assertEveryFileEndedOnce(portal, job, files);
    }

    @Test
    void everyFileEndsOnceThoughTheGatewayDiesBetweenCommitAndPublish(SuiteProcesses suite) throws Exception {
        var portal = suite.portal(suite.newKey("mega"));
        var files = batch(suite);
        suite.kill("gateway");
        suite.up(Map.of("VITAE_FAULT_HALT_BEFORE_PUBLISH", "1"));
        var doomed = suite.process("gateway");

        uploadToSomebodyWhoDies(portal, files);
        doomed.onExit().get(60, TimeUnit.SECONDS);
        suite.up();

        var jobs = portal.jobs().path("jobs");
        assertThat(jobs).as("committed before the end").hasSize(1);
        var job = jobs.path(0).path("job_id").asText();
        portal.awaitEnd(job);
        assertEveryFileEndedOnce(portal, job, files);
    }

    /** The answer may or may not get out before the end. */
    private static void uploadToSomebodyWhoDies(Portal portal, List<CvFile> files) {
        try {
            portal.upload(files);
        } catch (IOException _) {
            // what counts is what has been committed
        }
    }

    private static void assertEveryFileEndedOnce(Portal portal, String job, List<CvFile> files) throws IOException {
        assertThat(portal.allResults(job))
                .allMatch(result -> result.path("success").asBoolean())
                .extracting(result -> result.path("file_index").asInt())
                .containsExactlyElementsOf(
                        IntStream.range(0, files.size()).boxed().toList());
        // a file that is known already costs nothing and says what the others have cost
        var again = portal.upload(List.of(files.getFirst()));
        assertThat(again.body().path("parses_used").asInt()).isEqualTo(files.size());
    }

    private static List<CvFile> batch(SuiteProcesses suite) throws IOException {
        return CvFile.copies(suite.samples().resolve("sofia-almeida.pdf"), BATCH);
    }
}
