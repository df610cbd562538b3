package dev.vitae.local.kafka;

import dev.vitae.common.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Which topics there are, with how many partitions, and how long each keeps what nobody has read. */
final class TopicPlan {

    private static final Duration RETENTION = Duration.ofDays(7);
    /** Dead letters wait for a person. */
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    private static final int JOB_EVENT_PARTITIONS = 6;
    private static final long TIME_LIMIT_SECONDS = 60;
    private static final long POLL_MILLIS = 50;

    private final List<NewTopic> topics;

    TopicPlan(int partitions) {
        topics = List.of(
                topic(Topics.PARSE_REQUESTS_INTERACTIVE, partitions, RETENTION),
                topic(Topics.PARSE_REQUESTS_BULK, partitions, RETENTION),
                topic(Topics.PARSE_RESULTS, partitions, RETENTION),
                topic(Topics.SCORE_REQUESTS_INTERACTIVE, partitions, RETENTION),
                topic(Topics.SCORE_REQUESTS_BULK, partitions, RETENTION),
                topic(Topics.SCORE_RESULTS, partitions, RETENTION),
                topic(Topics.JOB_EVENTS, JOB_EVENT_PARTITIONS, RETENTION),
                topic(Topics.ERASURES, JOB_EVENT_PARTITIONS, RETENTION),
                topic(Topics.JOB_EVENTS_DEAD, 1, DEAD_LETTER_RETENTION),
                topic(Topics.PARSE_REQUESTS_DEAD, 1, DEAD_LETTER_RETENTION),
                topic(Topics.PARSE_RESULTS_DEAD, 1, DEAD_LETTER_RETENTION),
                topic(Topics.SCORE_REQUESTS_DEAD, 1, DEAD_LETTER_RETENTION),
                topic(Topics.SCORE_RESULTS_DEAD, 1, DEAD_LETTER_RETENTION));
    }

    /** Creates what is missing and widens what has become too narrow; partitions never go away. */
    void applyTo(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> present = admin.listTopics().names().get(TIME_LIMIT_SECONDS, TimeUnit.SECONDS);
        var missing =
                topics.stream().filter(topic -> !present.contains(topic.name())).toList();
        admin.createTopics(missing).all().get(TIME_LIMIT_SECONDS, TimeUnit.SECONDS);
        widen(admin, present);
        awaitAll(admin);
    }

    /** What the controller has agreed to reaches the broker's own view a moment later. */
    private void awaitAll(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        var end = Instant.now().plusSeconds(TIME_LIMIT_SECONDS);
        while (!allAreThere(admin)) {
            if (Instant.now().isAfter(end)) {
                throw new TimeoutException("the topics have not come after " + TIME_LIMIT_SECONDS + " s");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean allAreThere(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return describe(admin, planned().keySet()).stream()
                    .allMatch(topic -> isWideEnough(topic)
                            && topic.partitions().stream().allMatch(partition -> partition.leader() != null));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw failure;
        }
    }

    private void widen(Admin admin, Set<String> present)
            throws ExecutionException, InterruptedException, TimeoutException {
        var names = new HashSet<>(planned().keySet());
        names.retainAll(present);
        var wider = describe(admin, names).stream()
                .filter(topic -> !isWideEnough(topic))
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> NewPartitions.increaseTo(plannedPartitions(topic))));
        admin.createPartitions(wider).all().get(TIME_LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private boolean isWideEnough(TopicDescription topic) {
        return topic.partitions().size() >= plannedPartitions(topic);
    }

    private int plannedPartitions(TopicDescription topic) {
        return planned().getOrDefault(topic.name(), 0);
    }

    private Map<String, Integer> planned() {
        return topics.stream().collect(Collectors.toMap(NewTopic::name, NewTopic::numPartitions));
    }

    private static Collection<TopicDescription> describe(Admin admin, Set<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin.describeTopics(names)
                .allTopicNames()
                .get(TIME_LIMIT_SECONDS, TimeUnit.SECONDS)
                .values();
    }

    private static NewTopic topic(String name, int partitions, Duration retention) {
        return new NewTopic(name, partitions, (short) 1)
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, String.valueOf(retention.toMillis())));
    }
}
