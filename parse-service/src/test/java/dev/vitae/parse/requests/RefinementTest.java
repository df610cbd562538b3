package dev.vitae.parse.requests;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.FieldCheck;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.events.ParseFinished;
import dev.vitae.common.events.ParseRequested;
import dev.vitae.service.requests.Lane;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scoring-service that has a language model is asked about what the child isn't sure of. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(RefinementTest.WithScoringService.class)
class RefinementTest {

    private static final String PATH = "/internal/extractions";
    private static final String READINGS = "[{\"field\":\"name\",\"value\":\"Dana Orlova\",\"line\":1}]";

    /** A server that ends with the JVM. */
    public static final class WithScoringService implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            WireMockServer server =
                    new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
            server.start();
            return Map.of("vitae.refinement.url", server.baseUrl(), "vitae.refinement.timeout", "2s");
        }
    }

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "vitae.refinement.url")
    URI url;

    @Inject
    BlobStore blobs;

    private WireMock scoring;
    private Parsing parsing;

    @BeforeEach
    void connect() {
        scoring = new WireMock(url.getHost(), url.getPort());
        scoring.resetMappings();
        scoring.resetRequests();
        parsing = new Parsing(blobs, bootstrapServers);
    }

    @AfterEach
    void disconnect() {
        parsing.close();
    }

    @Test
    void aCvInDoubtIsReadAgainWithWhatTheModelHasRead() throws Exception {
        says(okJson("{\"readings\": " + READINGS + "}"));
        ParseRequested request = parsing.refined(unsure(0.3));

        ParseFinished finished = finished(request);

        assertThat(finished.parseTier()).isEqualTo("tier2");
        assertThat(parsing.blob(request.resultKey())).isEqualTo(READINGS);
        scoring.verifyThat(
                1,
                postRequestedFor(urlEqualTo(PATH))
                        .withHeader(
                                "x-vitae-account", equalTo(request.accountId().toString()))
                        .withHeader("x-vitae-lane", equalTo("interactive"))
                        .withRequestBody(matchingJsonPath("$.lines[0].text", equalTo("I am Dana Orlova")))
                        .withRequestBody(matchingJsonPath("$.document.self_check[0].field", equalTo("name"))));
    }

    @Test
    void whereTheModelIsAwaySlowOrTalksNonsenseTheEnginesAnswerStands() throws Exception {
        for (ResponseDefinitionBuilder trouble : List.of(
                aResponse().withStatus(500),
                okJson("{\"readings\": " + READINGS + "}").withFixedDelay(20_000),
                okJson("{\"readings\": " + READINGS + "}").withChunkedDribbleDelay(50, 20_000),
                okJson("{\"readings\": 7}"),
                okJson("{}"),
                okJson("{\"readings\": []}"))) {
            scoring.resetMappings();
            says(trouble);
            String script = unsure(0.3);
            ParseRequested request = parsing.refined(script);

            assertThat(finished(request).parseTier()).isEqualTo("tier1");
            assertThat("unsure " + parsing.blob(request.resultKey())).isEqualTo(script);
        }
    }

    @Test
    void nobodyIsAskedWhereTheEngineIsSureOrTheClientDoesNotWantIt() throws Exception {
        says(okJson("{\"readings\": " + READINGS + "}"));

        assertThat(finished(parsing.refined(unsure(0.9))).parseTier()).isEqualTo("tier1");
        assertThat(finished(parsing.request("ok")).parseTier()).isEqualTo("tier1");

        scoring.verifyThat(0, postRequestedFor(urlEqualTo(PATH)));
    }

    @Test
    void aFileThatCannotBeReadFailsAsEver() throws Exception {
        assertThat(finished(parsing.refined("fail no_text")).errorCode()).isNotNull();
    }

    private ParseFinished finished(ParseRequested request) throws IOException {
        parsing.send(Lane.INTERACTIVE, request);
        return Parsing.read(parsing.onlyResult(request));
    }

    private void says(ResponseDefinitionBuilder answer) {
        scoring.register(post(urlEqualTo(PATH)).willReturn(answer));
    }

    private static String unsure(double confidence) throws IOException {
        return "unsure "
                + Parsing.JSON.writeValueAsString(new ParsedDocument(
                        Candidate.none("en"),
                        DocumentKind.CV,
                        List.of(),
                        List.of(new FieldCheck("name", confidence, "No name was found")),
                        List.of(),
                        List.of(),
                        "tier1",
                        1));
    }
}
