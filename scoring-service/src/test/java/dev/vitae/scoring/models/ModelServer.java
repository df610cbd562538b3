package dev.vitae.scoring.models;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A server that speaks the OpenAI protocol and says what a test tells it, each answer in its turn and the last for ever. */
public final class ModelServer implements AutoCloseable {

    public static final String KEY = "sk-test-not-to-be-logged";

    private static final String PATH = "/v1/chat/completions";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server;
    private final String baseUrl;
    private final WireMock admin;
    private int answers;

    public ModelServer() {
        server = new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        baseUrl = server.baseUrl() + "/v1";
        admin = new WireMock(URI.create(baseUrl).getHost(), URI.create(baseUrl).getPort());
    }

    private ModelServer(String baseUrl) {
        this.server = null;
        this.baseUrl = baseUrl;
        this.admin =
                new WireMock(URI.create(baseUrl).getHost(), URI.create(baseUrl).getPort());
    }

    /** One that was started elsewhere: a test of the whole service and its profile know different classes of one name. */
    public static ModelServer at(String baseUrl) {
        return new ModelServer(baseUrl);
    }

    public String baseUrl() {
        return baseUrl;
    }

    public ModelServer says(String content) {
        return then(okJson(completion(content, "stop")));
    }

    /** As a model does that reaches its longest answer. */
    public ModelServer isCutShortAt(String content) {
        return then(okJson(completion(content, "length")));
    }

    public ModelServer saysAfter(Duration delay, String content) {
        return then(okJson(completion(content, "stop")).withFixedDelay((int) delay.toMillis()));
    }

    /** Begins at once and goes on for ever, so that a time limit for the headers alone is none. */
    public ModelServer dribbles(Duration time, String content) {
        return then(okJson(completion(content, "stop")).withChunkedDribbleDelay(50, (int) time.toMillis()));
    }

    public ModelServer isBusyFor(int seconds) {
        return then(aResponse()
                .withStatus(429)
                .withHeader("Retry-After", String.valueOf(seconds))
                .withBody("{\"error\": {\"message\": \"slow down\"}}"));
    }

    public ModelServer fails(int status, String body) {
        return then(aResponse().withStatus(status).withBody(body));
    }

    public ModelServer breaksOff() {
        return then(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    /** The beginning of an answer, as if that were all of it. */
    public ModelServer stopsInMidAnswer(String content) {
        String whole = completion(content, "stop");
        return then(okJson(whole.substring(0, whole.length() / 2)));
    }

    public List<LoggedRequest> requests() {
        return admin.find(postRequestedFor(urlEqualTo(PATH)));
    }

    /** All that the model was told, in the order of the calls. */
    public List<String> bodies() {
        return requests().stream().map(LoggedRequest::getBodyAsString).toList();
    }

    public void reset() {
        admin.resetMappings();
        admin.resetRequests();
        admin.resetScenarios();
        answers = 0;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }

    private ModelServer then(ResponseDefinitionBuilder response) {
        String now = answers == 0 ? "Started" : "answer " + answers;
        answers++;
        // the last one repeats itself: where nothing follows, its state stays
        admin.register(post(urlEqualTo(PATH))
                .inScenario("turns")
                .whenScenarioStateIs(now)
                .willSetStateTo("answer " + answers)
                .willReturn(response));
        admin.register(post(urlEqualTo(PATH))
                .inScenario("turns")
                .whenScenarioStateIs("answer " + answers)
                .willReturn(response));
        return this;
    }

    private static String completion(String content, String finish) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "test-model");
        ObjectNode choice = answer.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", content);
        answer.putObject("usage")
                .put("prompt_tokens", 1000)
                .put("completion_tokens", 200)
                .put("total_tokens", 1200);
        return answer.toString();
    }
}
