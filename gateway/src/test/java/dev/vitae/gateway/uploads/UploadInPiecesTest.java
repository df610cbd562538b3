package dev.vitae.gateway.uploads;

import static dev.vitae.gateway.surroundings.RawRequest.end;
import static dev.vitae.gateway.surroundings.RawRequest.partHead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.RawRequest;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Uploads that lie, break off or never end. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class UploadInPiecesTest {

    private static final byte[] MEGABYTE = filled(1024 * 1024);

    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "vitae.uploads.folder")
    Path spool;

    @ConfigProperty(name = "vitae.blobs.folder")
    Path blobs;

    @Inject
    Database database;

    @Test
    void aPartOverTenMegabytesIsRefusedWhileItIsStillComing() throws IOException {
        Client client = Client.onPlan("ultra");

        try (RawRequest request =
                RawRequest.upload(gateway.getPort(), client.key(), "Content-Length: " + 200L * MEGABYTE.length)) {
            request.write(partHead("name=\"files[]\"; filename=\"big.txt\""));
            for (int i = 0; i < 11; i++) {
                request.write(MEGABYTE);
            }
            // 189 MB have not been sent and never will be
            assertThat(request.statusLine()).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
        nothingIsLeft(client);
    }

    @Test
    void alsoWhenItComesInChunksAndLiesAboutItsLength() throws IOException {
        Client client = Client.onPlan("ultra");

        try (RawRequest request = RawRequest.upload(gateway.getPort(), client.key(), "Transfer-Encoding: chunked")) {
            request.chunk(("--" + RawRequest.BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"files[]\"; filename=\"small.txt\"\r\n"
                            + "Content-Type: text/plain\r\nContent-Length: 10\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 11; i++) {
                request.chunk(MEGABYTE);
            }
            assertThat(request.statusLine()).startsWith("HTTP/1.1 413");
        }
        nothingIsLeft(client);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        Client client = Client.onPlan("ultra");

        try (RawRequest request = RawRequest.upload(gateway.getPort(), client.key(), "Content-Length: 5000000")) {
            request.write(partHead("name=\"files[]\"; filename=\"whole.txt\"") + "Ada Example\r\n");
            request.write(partHead("name=\"files[]\"; filename=\"half.txt\"")).write(MEGABYTE);
            await().until(() -> !files(spool).isEmpty());
        }
        nothingIsLeft(client);
    }

    @Test
    void aBodyWithoutItsLastBoundaryIsMalformed() throws IOException {
        Client client = Client.onPlan("ultra");
        String body = partHead("name=\"files[]\"; filename=\"cv.txt\"") + "Ada Example";

        try (RawRequest request =
                RawRequest.upload(gateway.getPort(), client.key(), "Content-Length: " + body.length())) {
            assertThat(request.write(body).statusLine()).startsWith("HTTP/1.1 400");
        }
        nothingIsLeft(client);
    }

    @Test
    void namesFromOutsideAreShownCleanAndNeverUsedAsPaths() throws IOException {
        Client client = Client.onPlan("ultra");
        String body = partHead("name=\"files[]\"; filename=\"../../etc/passwd.txt\"") + "Ada Example\r\n"
                + partHead("name=\"files[]\"; filename=\"a\u0000b\u202Egnp.txt\"") + "Ben Example\r\n"
                + partHead("name=\"files[]\"; filename=\"" + "x".repeat(1000) + "\"") + "Cem Example\r\n"
                + partHead("name=\"files[]\"") + "Dee Example" + end();

        try (RawRequest request = RawRequest.upload(
                gateway.getPort(), client.key(), "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length)) {
            assertThat(request.write(body).statusLine()).isEqualTo("HTTP/1.1 200 OK");
        }
        String job = client.get("/jobs").path("jobs[0].job_id");
        client.get("/job_results/" + job)
                .then()
                .body("results[0].filename", equalTo("passwd.txt"))
                .body("results[1].filename", equalTo("abgnp.txt"))
                .body("results[2].filename.length()", equalTo(255))
                .body("results[3].filename", equalTo("file-3"));
    }

    private void nothingIsLeft(Client client) {
        await().untilAsserted(() -> assertThat(files(spool)).isEmpty());
        client.get("/jobs").then().statusCode(200).body("jobs.size()", equalTo(0));
        assertThat(database.number(
                        "select count(*) from quota_period q join api_key k using (account_id) where k.prefix = '"
                                + client.key().substring(0, 12) + "' and used > 0"))
                .isZero();
        assertThat(database.number("select count(*) from pending_upload")).isZero();
    }

    private static java.util.List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return java.util.List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] filled(int bytes) {
        byte[] filled = new byte[bytes];
        Arrays.fill(filled, (byte) 'x');
        return filled;
    }
}
