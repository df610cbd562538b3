package dev.vitae.gateway.surroundings;

import dev.vitae.local.kafka.BrokerConfig;
import dev.vitae.local.kafka.LocalKafka;
import dev.vitae.local.postgres.LocalPostgres;
import dev.vitae.local.postgres.PostgresConfig;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL, a real Kafka and a folder for blobs, shared by all tests of the run. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    public static final String INTERNAL_TOKEN = "internal-token-of-the-tests";
    static final String OPERATOR_TOKEN = "operator-token-of-the-tests";

    private LocalPostgres postgres;
    private LocalKafka kafka;
    private ScriptedParser parser;
    private ScriptedScorer scorer;
    private ScriptedWebhooks webhooks;
    private boolean providerIsAway;

    @Override
    public void init(Map<String, String> arguments) {
        providerIsAway = "away".equals(arguments.get("provider"));
    }

    @Override
    public Map<String, String> start() {
        Path blobs = temporaryFolder();
        postgres = LocalPostgres.start(PostgresConfig.forTests());
        kafka = LocalKafka.start(BrokerConfig.forTests());
        parser = ScriptedParser.start(kafka.bootstrapServers(), blobs);
        scorer = scorer(blobs);
        webhooks = webhooks();
        Map<String, String> config = new HashMap<>();
        config.put(
                "quarkus.datasource.reactive.url",
                "postgresql://127.0.0.1:" + postgres.port() + "/" + LocalPostgres.NAME);
        config.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + LocalPostgres.NAME);
        config.put("quarkus.datasource.username", LocalPostgres.NAME);
        config.put("quarkus.datasource.password", postgres.password());
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put("vitae.blobs.folder", blobs.toString());
        config.put("vitae.operator.token", OPERATOR_TOKEN);
        config.put("vitae.internal.token", INTERNAL_TOKEN);
        config.put("vitae.scoring.url", scorer.url());
        config.put("vitae.webhooks.url", webhooks.url());
        config.put("vitae.webhooks.timeout", "2s");
        // so that a test can come from an address of its own
        config.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        config.putAll(providerIsAway ? Tokens.awayProvider() : Tokens.provider());
        return config;
    }

    @Override
    public void stop() {
        if (webhooks != null) {
            webhooks.close();
        }
        if (scorer != null) {
            scorer.close();
        }
        if (parser != null) {
            parser.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    private ScriptedScorer scorer(Path blobs) {
        try {
            return ScriptedScorer.start(kafka.bootstrapServers(), blobs);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ScriptedWebhooks webhooks() {
        try {
            return ScriptedWebhooks.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("vitae-gateway-blobs");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
