package dev.vitae.gateway.accounts;

import dev.vitae.common.ids.KeyId;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Counts what keys are used for. Written every few seconds for all keys together, not at every request; what a killed process has
 * not yet written is lost, as these numbers are for people and cost nobody anything.
 */
@ApplicationScoped
class KeyUses {

    private static final Logger LOG = Logger.getLogger(KeyUses.class);
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    // in the order of the ids, so that replicas that write at the same time don't wait for each other in a circle
    private static final String WRITE = """
            with used as (
              select u.id, u.uses, u.last from unnest($1::uuid[], $2::bigint[], $3::timestamptz[]) as u (id, uses, last)),
            locked as (
              select k.id from api_key k join used u on u.id = k.id order by k.id for update of k)
            update api_key k
            set uses = k.uses + u.uses, last_used_at = greatest(k.last_used_at, u.last)
            from used u join locked l on l.id = u.id
            where k.id = u.id""";

    private final Pool pool;
    private final Clock clock;
    private final Map<KeyId, Use> unwritten = new ConcurrentHashMap<>();

    KeyUses(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    private record Use(KeyId key, long times, Instant last) {

        Use and(Use other) {
            return new Use(key, times + other.times, last.isAfter(other.last) ? last : other.last);
        }
    }

    void count(KeyId key) {
        add(new Use(key, 1, clock.instant()));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> write() {
        List<Use> taken = take();
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(WRITE)
                .execute(Tuple.of(
                        taken.stream().map(use -> use.key().value()).toArray(UUID[]::new),
                        taken.stream().map(Use::times).toArray(Long[]::new),
                        taken.stream()
                                .map(use -> use.last().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new)))
                .onFailure()
                .invoke(() -> taken.forEach(this::add))
                .replaceWithVoid();
    }

    void writeTheLast(@Observes ShutdownEvent end) {
        try {
            write().await().atMost(LAST_PATIENCE);
        } catch (RuntimeException failure) {
            LOG.warnf("Uses of %d keys are not counted: %s", unwritten.size(), failure.getMessage());
        }
    }

    private List<Use> take() {
        return List.copyOf(unwritten.keySet()).stream()
                .map(unwritten::remove)
                .filter(Objects::nonNull)
                .toList();
    }

    private void add(Use use) {
        unwritten.merge(use.key(), use, Use::and);
    }
}
