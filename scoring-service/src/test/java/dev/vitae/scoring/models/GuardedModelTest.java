package dev.vitae.scoring.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedModelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Caller CALLER = new Caller("account", true);
    private static final String SCHEMA =
            "{\"type\": \"object\", \"properties\": {\"word\": {\"type\": \"string\"}}, \"required\": [\"word\"], \"additionalProperties\": false}";

    private final ModelServer server = new ModelServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theModelIsAskedInTheOpenAiProtocol() {
        server.says("good: yes");

        assertThat(ask(models(Map.of()), "what?")).contains("yes");

        LoggedRequest request = server.requests().getFirst();
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + ModelServer.KEY);
        assertThat(request.getBodyAsString().replaceAll("\\s", ""))
                .contains("\"model\":\"test-model\"", "\"temperature\":0.0", "\"json_schema\"", "\"strict\":true")
                .contains("\"additionalProperties\":false", "\"max_completion_tokens\":2500");
    }

    @Test
    void aServerThatKnowsNoSchemasIsAskedForAnObjectOrForText() {
        server.says("good: yes");

        ask(models(Map.of("vitae.model.answer-format", "json-object", "vitae.model.temperature", "")), "what?");
        ask(models(Map.of("vitae.model.answer-format", "text")), "what?");

        assertThat(server.bodies().getFirst()).contains("json_object").doesNotContain("json_schema", "temperature");
        assertThat(server.bodies().getLast()).doesNotContain("json_schema", "json_object");
    }

    @Test
    void theSameQuestionIsPaidOnce() {
        server.says("good: yes");
        Models models = models(Map.of());

        assertThat(ask(models, "what?")).isEqualTo(ask(models, "what?"));
        ask(models, "what else?");

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anAnswerOfTheWrongFormIsRepairedOnceWithTheErrorShown() {
        server.says("bad").says("good: now");

        assertThat(ask(models(Map.of()), "what?")).contains("now");

        assertThat(server.bodies()).hasSize(2);
        assertThat(server.bodies().getLast()).contains("\"bad\"", "it must begin with good");
    }

    @Test
    void twiceTheWrongFormIsNoAnswerAndNoThirdQuestion() {
        server.says("bad").says("bad again").says("good: too late");

        assertThat(ask(models(Map.of()), "what?")).isEmpty();

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aSlowModelIsGivenUpInTime() {
        server.saysAfter(Duration.ofSeconds(5), "good: late");

        assertThat(timed(() -> ask(models(Map.of("vitae.model.timeout", "500ms")), "what?")))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aModelThatBeginsAtOnceAndNeverEndsIsGivenUpInTime() {
        server.dribbles(Duration.ofSeconds(5), "good: late");

        assertThat(timed(() -> ask(models(Map.of("vitae.model.timeout", "500ms")), "what?")))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aShortWishToWaitIsGranted() {
        server.isBusyFor(1).says("good: thanks");

        assertThat(ask(models(Map.of()), "what?")).contains("thanks");
    }

    @Test
    void aLongWishToWaitKeepsEverybodyAway() {
        server.isBusyFor(60).says("good: too early");
        Models models = models(Map.of());

        assertThat(ask(models, "what?")).isEmpty();
        assertThat(ask(models, "what else?")).isEmpty();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        server.breaksOff().stopsInMidAnswer("good: half").isCutShortAt("bad").says("bad");
        Models models = models(Map.of());

        assertThat(ask(models, "one?")).isEmpty();
        assertThat(ask(models, "two?")).isEmpty();
        assertThat(ask(models, "three?")).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsLeftAloneAndFoundAgain() {
        server.fails(500, "no").fails(503, "no").says("good: back");
        Models models = models(Map.of("vitae.model.breaker.failures", "2", "vitae.model.breaker.pause", "1s"));
        ask(models, "one?");
        ask(models, "two?");

        assertThat(ask(models, "three?")).isEmpty();
        assertThat(server.requests())
                .as("nobody asks while the circuit is open")
                .hasSize(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ask(models, "four?")).contains("back"));
        assertThat(ask(models, "five?")).contains("back");
    }

    @Test
    void aServerThatNobodyRunsOpensTheCircuit() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        server.close();
        Models models = TestModels.of(
                Map.of(
                        "vitae.model.provider", "openai",
                        "vitae.model.base-url", "http://127.0.0.1:9/v1",
                        "vitae.model.name", "m",
                        "vitae.model.breaker.failures", "2"),
                meters);

        List.of("one?", "two?", "three?").forEach(question -> ask(models, question));

        assertThat(meters.get("vitae_model_circuit_open").gauge().value()).isEqualTo(1);
        assertThat(meters.get("vitae_model_questions_total")
                        .tag("outcome", "away")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("vitae_model_questions_total")
                        .tag("outcome", "circuit_open")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anAccountThatHasUsedItsTokensGetsNoneToday() {
        server.says("good: yes");
        Models models = models(Map.of("vitae.model.daily-tokens", "4000"));

        assertThat(ask(models, "one?")).isPresent();
        assertThat(ask(models, "two?")).isPresent();
        assertThat(ask(models, "three?"))
                .as("2,400 are gone, and an answer may take 2,500")
                .isEmpty();
        assertThat(models.ask(new Caller("other", true), prompt("three?"), GuardedModelTest::read))
                .isPresent();
    }

    @Test
    void noMoreQuestionsAreUnderWayThanThereArePlaces() throws Exception {
        server.saysAfter(Duration.ofSeconds(1), "good: yes");
        Models models = models(Map.of("vitae.model.concurrency", "2", "vitae.model.timeout", "1500ms"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Optional<String>>> questions = List.of(
                    () -> ask(models, "one?"),
                    () -> ask(models, "two?"),
                    () -> ask(models, "three?"),
                    () -> ask(models, "four?"));
            List<Future<Optional<String>>> answers = threads.invokeAll(questions);

            long answered = 0;
            for (Future<Optional<String>> answer : answers) {
                answered += answer.get().isPresent() ? 1 : 0;
            }
            assertThat(answered).isEqualTo(2);
        }
    }

    @Test
    void settingsThatMakeNoSenseAreNamed() {
        assertThatThrownBy(() -> TestModels.of(Map.of("vitae.model.provider", "ollama"), new SimpleMeterRegistry()))
                .hasMessageContaining("vitae.model.name");
        assertThatThrownBy(() -> models(Map.of("vitae.model.timeout", "5m"))).hasMessageContaining("timeout");
        assertThatThrownBy(() -> models(Map.of("vitae.model.base-url", "localhost:11434")))
                .hasMessageContaining("base-url");
    }

    private Models models(Map<String, String> more) {
        return TestModels.of(server, more);
    }

    private static Optional<String> ask(Models models, String question) {
        return models.ask(CALLER, prompt(question), GuardedModelTest::read).map(Answer::value);
    }

    private static Prompt prompt(String question) {
        return new Prompt("test-1", "Be good.", question, SCHEMA, false);
    }

    private static String read(String text) throws UnusableAnswerException {
        if (!text.startsWith("good: ")) {
            throw new UnusableAnswerException("it must begin with good");
        }
        return text.substring("good: ".length());
    }

    private static Duration timed(Callable<Optional<String>> question) {
        long start = System.nanoTime();
        try {
            assertThat(question.call()).isEmpty();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
