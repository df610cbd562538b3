package dev.vitae.local.kafka;

import dev.vitae.local.processes.Folders;
import dev.vitae.local.processes.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker inside this process, its own controller, listening on 127.0.0.1 only. Its topics are there when
 * {@link #start} returns, and keep what they hold over a restart.
 */
public final class LocalKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private final BrokerConfig config;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private LocalKafka(BrokerConfig config, KafkaRaftServer server, String bootstrapServers) {
        this.config = config;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /** Starts a broker and returns when its topics can be used. */
    public static LocalKafka start(BrokerConfig config) {
        var free = Ports.free(2);
        var broker = "127.0.0.1:" + (config.port() == 0 ? free.getFirst() : config.port());
        var controller = "127.0.0.1:" + (config.controllerPort() == 0 ? free.getLast() : config.controllerPort());
        try {
            Folders.createPrivate(config.folder());
            format(config.folder());
        } catch (Exception failure) {
            throw new IllegalStateException("Kafka's folder cannot be set up: " + config.folder(), failure);
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings(config.folder(), broker, controller)), Time.SYSTEM);
        var kafka = new LocalKafka(config, server, broker);
        try {
            server.startup();
            kafka.createTopics();
            return kafka;
        } catch (RuntimeException failure) {
            kafka.close();
            throw failure;
        }
    }

    /** What a client calls {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (config.temporary()) {
            try {
                Folders.delete(config.folder());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    void awaitShutdown() {
        server.awaitShutdown();
    }

    private void createTopics() {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            new TopicPlan(config.partitions()).applyTo(admin);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the topics were made", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Kafka's topics cannot be made", failure);
        }
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE)
                .setUnstableFeatureVersionsEnabled(false)
                .setIgnoreFormatted(false)
                .setControllerListenerName(CONTROLLER)
                .setMetadataLogDirectory(folder.toString())
                .setDirectories(List.of(folder.toString()))
                .run();
    }

    private static Map<String, String> settings(Path folder, String broker, String controller) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + controller);
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listeners", "PLAINTEXT://" + broker + "," + CONTROLLER + "://" + controller);
        settings.put("advertised.listeners", "PLAINTEXT://" + broker);
        settings.put("log.dirs", folder.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        for (var alone : List.of(
                "offsets.topic.replication.factor",
                "offsets.topic.num.partitions",
                "transaction.state.log.replication.factor",
                "transaction.state.log.min.isr",
                "share.coordinator.state.topic.replication.factor",
                "share.coordinator.state.topic.min.isr")) {
            settings.put(alone, "1");
        }
        // One machine's worth of threads and buffers.
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 * 1024 * 1024));
        settings.put("log.cleaner.threads", "1");
        return settings;
    }
}
