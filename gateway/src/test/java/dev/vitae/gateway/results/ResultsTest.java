package dev.vitae.gateway.results;

import static dev.vitae.gateway.surroundings.Client.cv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.events.JobFinished;
import dev.vitae.common.events.Topics;
import dev.vitae.gateway.surroundings.Client;
import dev.vitae.gateway.surroundings.Database;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back from the parser, also when it comes twice, wrong or never. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ResultsTest {

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    Sweeper sweeper;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Client client;

    @BeforeEach
    void account() {
        client = Client.onPlan("ultra");
    }

    @Test
    void aResultThatComesTwiceIsStoredOnce() {
        String job = client.upload(cv("twice"), cv("Ben Example")).path("job_id");
        // everything that was sent before this one has been taken when this one is answered
        client.upload(cv("Cem Example")).then().statusCode(200);

        assertThat(database.number("select count(*) from candidate where job_id = " + Database.uuid(job)))
                .isEqualTo(2);
        client.get("/job_status/" + job).then().body("completed", equalTo(2));
    }

    @Test
    void messagesThatNobodyUnderstandsGoToTheDeadLettersAndStopNothing() {
        client.upload(cv("garbage")).then().statusCode(200).body("results[0].success", equalTo(true));

        for (String garbage : List.of("this is no result", "null", "{}", "../outside")) {
            first(Topics.PARSE_RESULTS_DEAD, record -> record.value().contains(garbage));
        }
    }

    @Test
    void aFinishedJobIsAnnounced() throws Exception {
        Response parsed = client.upload(cv("Ada Example"), cv("fail:corrupt"));
        String job = parsed.path("job_id");

        ConsumerRecord<String, String> message =
                first(Topics.JOB_EVENTS, record -> record.key().equals(job));

        JobFinished event = json.readValue(message.value(), JobFinished.class);
        assertThat(event.type()).isEqualTo(JobFinished.COMPLETED);
        assertThat(event.completed()).isEqualTo(1);
        assertThat(event.failed()).isEqualTo(1);
        assertThat(event.candidateIds()).hasToString("[" + parsed.path("results[0].candidate_id") + "]");
        assertThat(message.headers().lastHeader("event-id").value())
                .asString()
                .isEqualTo(event.eventId().toString());
    }

    @Test
    void theTraceOfTheUploadGoesWithTheRequestToParse() {
        String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
        Response answer = Client.post(Client.with(
                client.request().header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01"), cv("Ada Example")));
        String job = answer.path("job_id");

        ConsumerRecord<String, String> request = first(
                Topics.PARSE_REQUESTS_INTERACTIVE, record -> record.value().contains(job));

        assertThat(request.headers().lastHeader("traceparent").value())
                .asString()
                .contains(traceId);
    }

    @Test
    void aFileThatNeverEndsIsGivenUpAndNotCharged() {
        String job = client.upload(cv("a"), cv("b"), cv("c"), cv("d"), cv("e"), cv("hold"))
                .path("job_id");
        await().untilAsserted(() -> client.get("/job_status/" + job).then().body("completed", equalTo(5)));
        database.execute(
                "update job_file set state_since = now() - interval '25 hours' where state = 'published' and job_id = "
                        + Database.uuid(job));

        await().pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            sweeper.sweep().await().atMost(Duration.ofSeconds(5));
            client.get("/job_status/" + job)
                    .then()
                    .body("status", equalTo("completed"))
                    .body("failed", equalTo(1));
        });
        client.get("/job_results/" + job).then().body("results[5].code", equalTo("internal"));
        client.upload(cv("Ada Example")).then().body("parses_used", equalTo(6));
    }

    private ConsumerRecord<String, String> first(String topic, Predicate<ConsumerRecord<String, String>> wanted) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka,
                        "group.id",
                        "test-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            return await().until(() -> poll(consumer, wanted), Optional::isPresent)
                    .orElseThrow();
        }
    }

    private static Optional<ConsumerRecord<String, String>> poll(
            KafkaConsumer<String, String> consumer, Predicate<ConsumerRecord<String, String>> wanted) {
        return StreamSupport.stream(consumer.poll(Duration.ofMillis(500)).spliterator(), false)
                .filter(wanted)
                .findFirst();
    }
}
