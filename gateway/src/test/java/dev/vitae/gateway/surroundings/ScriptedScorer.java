package dev.vitae.gateway.surroundings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitae.common.blobs.BlobStore;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.events.ScoreFinished;
import dev.vitae.common.events.ScoreRequested;
import dev.vitae.common.events.Topics;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.InterviewQuestion;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.common.scoring.SkillLists;
import dev.vitae.common.scoring.SkillUse;
import dev.vitae.files.FolderBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Stands where scoring-service stands, on the real topics and blobs and at a port, and does what the job description tells it:
 * {@code fail} fails, {@code hold} never answers, {@code twice} answers twice, {@code nonsense} gives no assessment, {@code
 * garbage} is preceded by messages that nobody understands. Every other candidate gets 50 points and 20 for each wanted skill
 * that it has, or as many as its name says ({@code scores 82}); {@code unscorable} in a name fails. What it was asked with stands
 * in its answer.
 */
public final class ScriptedScorer implements AutoCloseable {

    private static final Pattern SCORES = Pattern.compile("scores (\\d+)");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final BlobStore blobs;
    private final KafkaConsumer<String, String> requests;
    private final KafkaProducer<String, String> results;
    private final Thread thread;
    private final HttpServer http;

    private ScriptedScorer(String bootstrapServers, Path blobsFolder) throws IOException {
        this.blobs = new FolderBlobStore(blobsFolder);
        this.requests = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "scorer", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        this.results = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        this.thread = Thread.ofPlatform().name("scripted-scorer").unstarted(this::run);
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/internal/skills", this::skills);
        http.createContext("/internal/questions", this::questions);
    }

    static ScriptedScorer start(String bootstrapServers, Path blobsFolder) throws IOException {
        ScriptedScorer scorer = new ScriptedScorer(bootstrapServers, blobsFolder);
        scorer.thread.start();
        scorer.http.start();
        return scorer;
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        requests.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        results.close(Duration.ofSeconds(1));
    }

    private void run() {
        try (requests) {
            requests.subscribe(List.of(Topics.SCORE_REQUESTS_INTERACTIVE, Topics.SCORE_REQUESTS_BULK));
            while (true) {
                for (ConsumerRecord<String, String> request : requests.poll(Duration.ofSeconds(1))) {
                    answer(json.readValue(request.value(), ScoreRequested.class));
                }
            }
        } catch (WakeupException closed) {
            // the end of the tests
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answer(ScoreRequested request) throws IOException {
        ScoreInput input;
        try (InputStream blob = blobs.open(request.inputKey())) {
            input = json.readValue(blob, ScoreInput.class);
        } catch (NoSuchFileException erased) {
            return;
        }
        String text = input.job() == null ? "" : input.job().text();
        if (text.contains("hold")) {
            return;
        }
        if (text.contains("garbage")) {
            for (String garbage : List.of("this is no score", "null", "{}")) {
                results.send(new ProducerRecord<>(
                        Topics.SCORE_RESULTS, request.taskId().toString(), garbage));
            }
        }
        String name = String.valueOf(input.document().candidate().name());
        if (text.contains("fail") || name.contains("unscorable")) {
            send(ScoreFinished.failed(request, 3, Instant.now()));
            return;
        }
        byte[] answer = text.contains("nonsense")
                ? "{\"fit_score\": {}}".getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : json.writeValueAsBytes(assessment(input));
        blobs.put(request.resultKey(), new ByteArrayInputStream(answer));
        send(ScoreFinished.scored(request, 3, Instant.now()));
        if (text.contains("twice")) {
            send(ScoreFinished.scored(request, 3, Instant.now()));
        }
    }

    private void send(ScoreFinished result) throws IOException {
        results.send(new ProducerRecord<>(
                Topics.SCORE_RESULTS, result.taskId().toString(), json.writeValueAsString(result)));
    }

    private static Assessment assessment(ScoreInput input) {
        String name = input.document().candidate().name();
        List<String> wanted = Objects.requireNonNullElse(input.requiredSkills(), List.of("Java", "Kotlin"));
        List<String> has = input.document().candidate().skills();
        List<String> matched = wanted.stream().filter(has::contains).toList();
        Matcher told = SCORES.matcher(String.valueOf(name));
        int points = told.find() ? Integer.parseInt(told.group(1)) : Math.min(100, 50 + 20 * matched.size());
        Integer score = input.job() == null ? null : points;
        return new Assessment(
                "test-1",
                "rules",
                score,
                score == null ? null : score >= 70 ? "yes" : "maybe",
                input.weights().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(weight -> new ScorePart(weight.getKey(), weight.getValue(), 12.5, List.of()))
                        .toList(),
                List.of(),
                matched,
                wanted.stream().filter(skill -> !has.contains(skill)).toList(),
                name + " for " + (input.job() == null ? "no job" : input.job().text()),
                "Summary of " + name,
                List.of("Knows " + String.join(", ", has)),
                List.of("No Kotlin"),
                List.of("A gap"),
                List.of(new SkillUse("java", "Java", 42, "2026-01", List.of("skills"))),
                List.of(new Warning("scored_as_of", input.asOf().toString())),
                null);
    }

    private void skills(HttpExchange exchange) throws IOException {
        JobText job = json.readValue(exchange.getRequestBody(), JobText.class);
        if (job.text().contains("fail")) {
            answer(exchange, 500, Map.of("error", "secret of the scorer"));
            return;
        }
        answer(
                exchange,
                200,
                new SkillLists(
                        List.of("Java", String.valueOf(job.title())),
                        List.of("Kotlin"),
                        List.of(new Warning("short", String.valueOf(job.department())))));
    }

    private void questions(HttpExchange exchange) throws IOException {
        QuestionsRequest request = json.readValue(exchange.getRequestBody(), QuestionsRequest.class);
        JobText job = request.input().job();
        if (job != null && job.text().contains("fail")) {
            answer(exchange, 503, Map.of());
            return;
        }
        answer(
                exchange,
                200,
                new InterviewQuestions(List.of(new InterviewQuestion(
                        "Technical",
                        "Why " + (job == null ? "no job" : job.text()) + "?",
                        request.input().document().candidate().name() + " wrote " + request.motivationLetter()))));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            byte[] bytes = json.writeValueAsBytes(body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
