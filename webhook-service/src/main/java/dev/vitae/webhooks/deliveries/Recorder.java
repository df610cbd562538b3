package dev.vitae.webhooks.deliveries;

import dev.vitae.service.waiting.Rounds;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Has attempts recorded, as many at a time as have ended meanwhile. While the database is away they wait here, and nothing new
 * is claimed, so that what was acknowledged isn't sent again when it is back.
 */
@ApplicationScoped
class Recorder {

    private static final Logger LOG = Logger.getLogger(Recorder.class);
    private static final int BATCH = 500;
    private static final Duration STALLED = Duration.ofSeconds(30);

    private final Records records;
    private final Queue<Finished> finished = new ConcurrentLinkedQueue<>();
    private final List<Consumer<List<Finished>>> listeners = new CopyOnWriteArrayList<>();
    private final Rounds rounds = new Rounds("Recording attempts", STALLED, this::recordNext);
    private final Alarm soon;
    /** What the database has not taken yet. */
    private volatile List<Finished> batch = List.of();

    private volatile boolean behind;

    Recorder(Records records, Vertx vertx) {
        this.records = records;
        this.soon = new Alarm(vertx, rounds::wake);
    }

    /** Called with what has been recorded. */
    void onRecorded(Consumer<List<Finished>> listener) {
        listeners.add(listener);
    }

    /** Recorded a few milliseconds later, together with what ends in these: they share a commit. */
    void add(Finished attempt) {
        finished.add(attempt);
        soon.in(Duration.ZERO);
    }

    /** Tries again what the database did not take. */
    void wake() {
        rounds.wake();
    }

    /** Whether the database did not take the last batch. */
    boolean isBehind() {
        return behind;
    }

    private Uni<Void> recordNext() {
        if (batch.isEmpty()) {
            batch = next();
        }
        return batch.isEmpty() ? Uni.createFrom().voidItem() : record(batch).invoke(this::wakeForMore);
    }

    private void wakeForMore() {
        if (!finished.isEmpty()) {
            rounds.wake();
        }
    }

    private List<Finished> next() {
        List<Finished> next = new ArrayList<>();
        while (next.size() < BATCH && !finished.isEmpty()) {
            next.add(finished.remove());
        }
        return next;
    }

    private Uni<Void> record(List<Finished> attempts) {
        return records.store(attempts)
                .onFailure(Recorder::isWrongData)
                .recoverWithUni(() -> oneByOne(attempts))
                .onFailure()
                .invoke(() -> behind = true)
                .invoke(() -> {
                    behind = false;
                    batch = List.of();
                    listeners.forEach(listener -> listener.accept(attempts));
                });
    }

    /** One that can't be stored must not hold up the others; its lease ends, and it is sent again. */
    private Uni<Void> oneByOne(List<Finished> attempts) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Finished attempt : attempts) {
            all = all.chain(() -> records.store(List.of(attempt)))
                    .onFailure(Recorder::isWrongData)
                    .invoke(refused -> LOG.errorf(
                            "The database refused an attempt of %s: %s",
                            attempt.delivery().id(), refused.getMessage()))
                    .onFailure(Recorder::isWrongData)
                    .recoverWithNull();
        }
        return all;
    }

    private static boolean isWrongData(Throwable failure) {
        return failure instanceof DatabaseException refused
                && refused.getSqlState() != null
                && (refused.getSqlState().startsWith("22")
                        || refused.getSqlState().startsWith("23"));
    }
}
