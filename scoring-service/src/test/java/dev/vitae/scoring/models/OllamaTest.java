package dev.vitae.scoring.models;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OllamaTest {

    @Test
    void ollamaIsAskedInItsOwnProtocolWithTheSchema() {
        WireMockServer server =
                new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            server.stubFor(post(urlEqualTo("/api/chat")).willReturn(okJson("""
                            {"model": "small", "created_at": "2026-11-25T10:00:00Z", "done": true, "done_reason": "stop",
                             "message": {"role": "assistant", "content": "{\\"word\\": \\"yes\\"}"},
                             "prompt_eval_count": 30, "eval_count": 5}
                            """)));
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            Models models = TestModels.of(
                    Map.of(
                            "vitae.model.provider", "ollama",
                            "vitae.model.base-url", server.baseUrl(),
                            "vitae.model.name", "small"),
                    meters);
            Prompt prompt = new Prompt(
                    "test-1",
                    "Be good.",
                    "what?",
                    "{\"type\": \"object\", \"properties\": {\"word\": {\"type\": \"string\"}}, \"required\": [\"word\"]}",
                    false);

            assertThat(models.ask(new Caller("a", true), prompt, text -> text).map(Answer::value))
                    .contains("{\"word\": \"yes\"}");

            assertThat(server.findAll(postRequestedFor(urlEqualTo("/api/chat")))
                            .getFirst()
                            .getBodyAsString()
                            .replaceAll("\\s", ""))
                    .contains("\"model\":\"small\"", "\"stream\":false", "\"required\":[\"word\"]", "\"format\":{");
            assertThat(meters.get("vitae_model_tokens_total")
                            .tag("direction", "in")
                            .counter()
                            .count())
                    .isEqualTo(30);
        } finally {
            server.stop();
        }
    }
}
