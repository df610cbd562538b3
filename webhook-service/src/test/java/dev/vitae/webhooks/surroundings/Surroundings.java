package dev.vitae.webhooks.surroundings;

import dev.vitae.local.kafka.BrokerConfig;
import dev.vitae.local.kafka.LocalKafka;
import dev.vitae.local.postgres.LocalPostgres;
import dev.vitae.local.postgres.PostgresConfig;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A real PostgreSQL and a real Kafka, shared by all tests of the run. Receivers on this machine are allowed. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;
    private LocalKafka kafka;
    private ScriptedGateway gateway;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.start(PostgresConfig.forTests());
        kafka = LocalKafka.start(BrokerConfig.forTests());
        gateway = gateway();
        return Map.of(
                "quarkus.datasource.reactive.url", postgres.url(),
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "vitae.webhooks.allowed-hosts", "localhost,127.0.0.1",
                "vitae.webhooks.secret-key", "dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=",
                "vitae.gateway.url", gateway.url(),
                "vitae.gateway.token", ScriptedGateway.TOKEN);
    }

    @Override
    public void stop() {
        if (gateway != null) {
            gateway.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private static ScriptedGateway gateway() {
        try {
            return ScriptedGateway.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
