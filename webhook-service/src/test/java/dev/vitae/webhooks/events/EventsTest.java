package dev.vitae.webhooks.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.events.CandidatesErased;
import dev.vitae.common.events.JobFinished;
import dev.vitae.common.events.Topics;
import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.CandidateId;
import dev.vitae.common.ids.JobId;
import dev.vitae.local.kafka.Topic;
import dev.vitae.webhooks.surroundings.Database;
import dev.vitae.webhooks.surroundings.ScriptedGateway;
import dev.vitae.webhooks.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class EventsTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Database database;
    private final ObjectMapper json;
    private final String bootstrapServers;
    private final UUID account = UUID.randomUUID();
    private final CandidateId candidate = new CandidateId(UUID.randomUUID());
    private Topic kafka;

    EventsTest(
            Database database,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.json = json;
        this.bootstrapServers = bootstrapServers;
    }

    @BeforeEach
    void connect() {
        kafka = new Topic(bootstrapServers);
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void eachEnabledSubscriptionToTheTypeGetsADelivery() throws Exception {
        UUID wants = database.subscription(account, "enabled", true, "parse.completed", "parse.failed");
        UUID alsoWants = database.subscription(account, "enabled", true, "parse.completed");
        database.subscription(account, "enabled", true, "score.completed");
        database.subscription(account, "disabled", true, "parse.completed");
        database.subscription(UUID.randomUUID(), "enabled", true, "parse.completed");
        JobFinished job = finished();

        tell(job);

        stored(job);
        assertThat(deliveries(job)).containsExactlyInAnyOrder(wants, alsoWants);
    }

    @Test
    void theBodySaysWhatHappenedWithoutPersonalData() throws Exception {
        database.subscription(account, "enabled", true, "parse.completed");
        JobFinished job = finished();

        tell(job);

        JsonNode body = body(stored(job), "thin_body");
        assertThat(body.path("id").asText())
                .isEqualTo("evt_" + job.eventId().toString().replace("-", ""));
        assertThat(body.path("type").asText()).isEqualTo("parse.completed");
        assertThat(Instant.parse(body.path("created_at").asText())).isEqualTo(job.finishedAt());
        assertThat(body.path("api_version").asText()).isEqualTo("v1");
        JsonNode data = body.path("data");
        assertThat(data.path("job_id").asText()).isEqualTo(job.jobId().toString());
        assertThat(data.path("status").asText()).isEqualTo("completed");
        assertThat(data.path("candidate_ids").path(0).asText()).isEqualTo(candidate.toString());
        assertThat(data.has("results")).isFalse();
        assertThat(stored(job).getValue("full_body")).isNull();
        assertThat(ScriptedGateway.wasAskedFor(job.jobId().toString())).isFalse();
    }

    @Test
    void whoWantsCandidatesGetsTheResultsOfTheJob() throws Exception {
        database.subscription(account, "enabled", false, "parse.completed");
        JobFinished job = finished();
        ScriptedGateway.knows(job.jobId().toString(), "[{\"candidate\":{\"name\":\"Ida Holm\"}}]");

        tell(job);

        assertThat(body(stored(job), "full_body")
                        .at("/data/results/0/candidate/name")
                        .asText())
                .isEqualTo("Ida Holm");
    }

    @Test
    void resultsAbove256KilobytesAreLeftOut() throws Exception {
        database.subscription(account, "enabled", false, "parse.completed");
        JobFinished job = finished();
        ScriptedGateway.knows(job.jobId().toString(), "[\"" + "x".repeat(256 * 1024) + "\"]");

        tell(job);

        assertThat(stored(job).getValue("full_body")).isNull();
    }

    @Test
    void aJobThatTheGatewayDoesNotKnowAnyMoreIsToldInTheThinForm() throws Exception {
        database.subscription(account, "enabled", false, "parse.completed");
        JobFinished job = finished();

        tell(job);

        assertThat(stored(job).getValue("full_body")).isNull();
        assertThat(ScriptedGateway.wasAskedFor(job.jobId().toString())).isTrue();
    }

    @Test
    void anEventThatComesTwiceIsStoredOnce() throws Exception {
        UUID wants = database.subscription(account, "enabled", true, "parse.completed");
        JobFinished job = finished();

        tell(job);
        tell(job);
        JobFinished later = finished();
        tell(later);

        stored(later);
        assertThat(deliveries(job)).containsExactly(wants);
    }

    @Test
    void theTraceOfTheUploadIsKept() throws Exception {
        database.subscription(account, "enabled", true, "parse.completed");
        JobFinished job = finished();

        tell(job);

        assertThat(stored(job).getString("traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void erasingACandidateBlanksWhatIsStoredOfIt() throws Exception {
        database.subscription(account, "enabled", false, "parse.completed");
        JobFinished job = finished();
        ScriptedGateway.knows(job.jobId().toString(), "[{\"candidate\":{\"name\":\"Ida Holm\"}}]");
        tell(job);
        assertThat(stored(job).getValue("full_body")).isNotNull();

        erase();

        await().until(() -> stored(job).getValue("full_body") == null);
        assertThat(body(stored(job), "thin_body").path("id").asText()).startsWith("evt_");
    }

    @Test
    void anErasureThatOvertakesTheEventStillBlanksIt() throws Exception {
        database.subscription(account, "enabled", false, "parse.completed");
        JobFinished job = finished();
        ScriptedGateway.knows(job.jobId().toString(), "[{\"candidate\":{\"name\":\"Ida Holm\"}}]");
        erase();
        await().until(() -> !database.rows("select 1 from erased_candidate where candidate_id = $1", candidate.value())
                .isEmpty());

        tell(job);

        assertThat(stored(job).getValue("full_body")).isNull();
    }

    @Test
    void whatNobodyUnderstandsHoldsUpNothing() throws Exception {
        database.subscription(account, "enabled", true, "parse.completed");
        send(Topics.JOB_EVENTS, "no event");
        send(Topics.JOB_EVENTS, "null");
        JobFinished job = finished();

        tell(job);

        stored(job);
    }

    private JobFinished finished() {
        return new JobFinished(
                UUID.randomUUID(),
                JobFinished.COMPLETED,
                new JobId(UUID.randomUUID()),
                new AccountId(account),
                "completed",
                1,
                1,
                0,
                List.of(candidate),
                Instant.parse("2026-11-02T09:30:00.123Z"));
    }

    private void tell(JobFinished job) throws Exception {
        send(Topics.JOB_EVENTS, json.writeValueAsString(job));
    }

    private void erase() throws Exception {
        send(
                Topics.ERASURES,
                json.writeValueAsString(new CandidatesErased(
                        UUID.randomUUID(), new AccountId(account), List.of(candidate), Instant.now())));
    }

    /** All with one key, so that they come in their order. */
    private void send(String topic, String value) {
        kafka.send(topic, "one", value, Map.of("traceparent", TRACEPARENT));
    }

    private Row stored(JobFinished job) {
        await().until(() -> !event(job).isEmpty());
        return event(job).getFirst();
    }

    private List<Row> event(JobFinished job) {
        return database.rows("select * from event where id = $1", job.eventId());
    }

    private List<UUID> deliveries(JobFinished job) {
        return database.rows("select subscription_id from delivery where event_id = $1", job.eventId()).stream()
                .map(row -> row.getUUID("subscription_id"))
                .toList();
    }

    private JsonNode body(Row event, String form) throws Exception {
        return json.readTree(event.get(Buffer.class, form).getBytes());
    }
}
