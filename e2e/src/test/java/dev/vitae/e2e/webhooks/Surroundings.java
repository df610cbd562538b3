package dev.vitae.e2e.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.common.ids.AccountId;
import dev.vitae.local.postgres.LocalPostgres;
import dev.vitae.local.postgres.PostgresConfig;
import dev.vitae.local.processes.Folders;
import dev.vitae.local.processes.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** All that webhook-service needs, each of which can be taken from it, and an account with two subscriptions. */
final class Surroundings implements AutoCloseable {

    /** Its subscription wants the candidates themselves, the other one their ids. */
    static final List<String> ENDPOINTS = List.of("/full", "/thin");

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final PostgresConfig postgres;
    private final KafkaProcess kafka;
    private final Gateway gateway = new Gateway();
    private final Receiver receiver = new Receiver();
    private final ServiceProcess service;
    private final Events events;
    private final List<String> webhooks = new ArrayList<>();

    Surroundings() throws IOException {
        var project = folder("vitae.project");
        var data = folder("vitae.data").resolveSibling("webhook-faults");
        Folders.delete(data);
        var logs = Files.createDirectories(data.resolve("logs"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "webhook-faults"));
        postgres = PostgresConfig.of(data, Ports.free(1).getFirst(), List.of());
        var database = LocalPostgres.start(postgres);
        kafka = new KafkaProcess(
                project.resolve("deploy/local/target"), data.resolve("kafka"), logs.resolve("kafka.log"));
        kafka.start();
        service = new ServiceProcess(
                project.resolve("webhook-service/target/quarkus-app/quarkus-run.jar"),
                logs.resolve("webhook-service.log"),
                Ports.free(1).getFirst(),
                Map.of(
                        "VITAE_DATABASE_URL", database.url(),
                        "VITAE_DATABASE_USER", database.user(),
                        "VITAE_DATABASE_PASSWORD", database.password(),
                        "VITAE_KAFKA_SERVERS", kafka.servers(),
                        "VITAE_GATEWAY_URL", gateway.url(),
                        "VITAE_INTERNAL_TOKEN", "internal-token-of-the-tests",
                        "VITAE_WEBHOOKS_SECRET_KEY", "dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=",
                        "VITAE_WEBHOOKS_ALLOWED_HOSTS", "127.0.0.1"));
        service.start(Map.of());
        for (var endpoint : ENDPOINTS) {
            subscribe(endpoint);
        }
        events = new Events(kafka.servers(), account);
    }

    ServiceProcess service() {
        return service;
    }

    Receiver receiver() {
        return receiver;
    }

    Events events() {
        return events;
    }

    KafkaProcess kafka() {
        return kafka;
    }

    void stopPostgres() {
        LocalPostgres.stop(postgres);
    }

    void startPostgres() {
        LocalPostgres.start(postgres);
    }

    /** Whether there is something that the service would still send. */
    boolean hasPending() throws IOException {
        for (var webhook : webhooks) {
            var page = service.get("/internal/webhooks/" + webhook + "/deliveries?status=pending", account.toString());
            if (!page.path("deliveries").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void subscribe(String endpoint) throws IOException {
        var wanted = Map.of(
                "target_url",
                receiver.url(endpoint),
                "event_types",
                List.of("parse.completed"),
                "candidate_ids_only",
                endpoint.equals("/thin"));
        var made =
                service.post("/internal/webhooks", account.toString(), new ObjectMapper().writeValueAsString(wanted));
        webhooks.add(made.path("webhook").path("id").asText());
    }

    private static Path folder(String property) {
        return Path.of(Objects.requireNonNull(System.getProperty(property), property))
                .toAbsolutePath()
                .normalize();
    }

    /** In the order in which nobody misses anybody; also of what has been started half. */
    @Override
    public void close() {
        closeAll(events, service, kafka, gateway, receiver);
        if (postgres != null) {
            LocalPostgres.stop(postgres);
        }
    }

    private static void closeAll(AutoCloseable... started) {
        for (var one : started) {
            try {
                if (one != null) {
                    one.close();
                }
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
