package dev.vitae.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

    @TempDir
    private Path folder;

    @Test
    void topicsAndWhatIsInThemSurviveARestart() throws Exception {
        try (var kafka = LocalKafka.start(withPartitions(2));
                var producer = producer(kafka)) {
            assertThat(partitions(kafka))
                    .containsEntry(Topics.PARSE_REQUESTS_INTERACTIVE, 2)
                    .containsEntry(Topics.PARSE_REQUESTS_BULK, 2)
                    .containsEntry(Topics.PARSE_RESULTS, 2)
                    .containsEntry(Topics.JOB_EVENTS, 6)
                    .containsEntry(Topics.PARSE_REQUESTS_DEAD, 1)
                    .containsEntry(Topics.PARSE_RESULTS_DEAD, 1);
            producer.send(new ProducerRecord<>(Topics.PARSE_REQUESTS_DEAD, "key", "kept"))
                    .get();
        }

        try (var kafka = LocalKafka.start(withPartitions(3))) {
            assertThat(partitions(kafka)).containsEntry(Topics.PARSE_RESULTS, 3).containsEntry(Topics.JOB_EVENTS, 6);
            assertThat(firstValueOf(kafka, Topics.PARSE_REQUESTS_DEAD)).isEqualTo("kept");
            assertThat(retention(kafka, Topics.PARSE_RESULTS)).isEqualTo(Duration.ofDays(7));
            assertThat(retention(kafka, Topics.PARSE_RESULTS_DEAD)).isEqualTo(Duration.ofDays(30));
        }
    }

    @Test
    void aBrokerForTestsLeavesNothingBehind() {
        var forTests = BrokerConfig.forTests();

        LocalKafka.start(forTests).close();

        assertThat(forTests.folder()).doesNotExist();
    }

    private BrokerConfig withPartitions(int partitions) {
        return new BrokerConfig(folder, 0, 0, partitions, false);
    }

    private static Map<String, Integer> partitions(LocalKafka kafka) throws Exception {
        try (var admin = admin(kafka)) {
            Collection<String> names = admin.listTopics().names().get();
            return admin.describeTopics(names).allTopicNames().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().partitions().size()));
        }
    }

    private static Duration retention(LocalKafka kafka, String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin(kafka)) {
            var value = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            return Duration.ofMillis(
                    Long.parseLong(value.get(TopicConfig.RETENTION_MS_CONFIG).value()));
        }
    }

    private static String firstValueOf(LocalKafka kafka, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
        }
    }

    private static KafkaProducer<String, String> producer(LocalKafka kafka) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Admin admin(LocalKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
