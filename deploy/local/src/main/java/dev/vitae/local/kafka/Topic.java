package dev.vitae.local.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a test sends to a broker, and what it finds there. */
public final class Topic implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final Map<String, Object> consumerSettings;
    private final Map<String, List<ConsumerRecord<String, String>>> seen = new HashMap<>();
    private final Map<String, KafkaConsumer<String, String>> readers = new HashMap<>();

    /** Connects to a broker, see {@link LocalKafka#bootstrapServers}. */
    public Topic(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer());
        consumerSettings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
    }

    /** Sends a message and waits until the broker has it. */
    public void send(String topic, String key, String value, Map<String, String> headers) {
        var message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** All messages of a topic with this key, as far as they are there by now. */
    public List<ConsumerRecord<String, String>> of(String topic, String key) {
        var reader = readers.computeIfAbsent(topic, this::reader);
        var all = seen.computeIfAbsent(topic, name -> new ArrayList<>());
        reader.poll(Duration.ofMillis(100)).forEach(all::add);
        return all.stream().filter(message -> key.equals(message.key())).toList();
    }

    /** The text of a header. */
    public static Optional<String> header(ConsumerRecord<String, String> message, String name) {
        return Optional.ofNullable(message.headers().lastHeader(name))
                .map(Header::value)
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
        readers.values().forEach(KafkaConsumer::close);
    }

    private KafkaConsumer<String, String> reader(String topic) {
        var reader = new KafkaConsumer<>(consumerSettings, new StringDeserializer(), new StringDeserializer());
        reader.assign(reader.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList());
        return reader;
    }
}
