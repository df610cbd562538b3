package dev.vitae.webhooks.deliveries;

import dev.vitae.service.waiting.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Brings events to subscriptions: claims what is due and there is room for, makes the attempts, has them recorded, and looks
 * again. Woken by whoever stores deliveries, by its own retries, and every second by itself, for what other replicas left behind.
 */
@ApplicationScoped
public class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final Duration STALLED = Duration.ofSeconds(30);

    /** What is due later is found by the poll. */
    private static final Duration LONGEST_ALARM = Duration.ofMinutes(1);

    /** With a rate limit, as many are sent at once as it allows in this time. */
    private static final Duration RATE_STEP = Duration.ofMillis(100);

    private final Claims claims;
    private final Attempts attempts;
    private final Recorder recorder;
    private final DeliverySettings settings;
    private final Capacity capacity;
    private final Alarm alarm;
    private final Rounds rounds = new Rounds("Claiming deliveries", STALLED, this::claimNext);

    Deliveries(Claims claims, Attempts attempts, Recorder recorder, DeliverySettings settings, Vertx vertx) {
        this.claims = claims;
        this.attempts = attempts;
        this.recorder = recorder;
        this.settings = settings;
        this.capacity = new Capacity(settings.perEndpoint(), settings.total());
        this.alarm = new Alarm(vertx, this::wake);
    }

    /** Deliveries were stored that are due, in a transaction that has been committed. Returns at once, and can be called from anywhere. */
    public void wake() {
        rounds.wake();
    }

    void start(@Observes StartupEvent start) {
        recorder.onRecorded(this::recorded);
        wake();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() {
        recorder.wake();
        wake();
    }

    @Scheduled(every = "10m", delayed = "10m")
    void forgetUnused() {
        capacity.forgetUnused();
    }

    /** Attempts under way end in time; what can't be recorded any more is sent again by whoever comes next. */
    void stop(@Observes ShutdownEvent stop) {
        rounds.stop();
        long end = System.nanoTime() + settings.timeLimit().toNanos();
        while (capacity.open() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private Uni<Void> claimNext() {
        Capacity.Room room = capacity.room();
        int most = Math.min(room.total(), settings.batch());
        if (most == 0 || recorder.isBehind()) {
            return Uni.createFrom().voidItem();
        }
        return claims.claim(room, most)
                .invoke(claimed -> claimed.forEach(this::begin))
                .invoke(claimed -> {
                    if (claimed.size() == most) {
                        wake();
                    }
                })
                .replaceWithVoid();
    }

    private void begin(Claimed delivery) {
        capacity.begun(delivery.subscription());
        if (delivery.rateLimit() != null) {
            alarm.in(rateStep(delivery.rateLimit()));
        }
        try {
            attempts.make(delivery, this::finished);
        } catch (IllegalStateException noSecret) {
            LOG.errorf("Delivery %s can't be signed, and waits: %s", delivery.id(), noSecret.getMessage());
            capacity.answered(delivery.subscription(), false);
            capacity.recorded(1);
        }
    }

    private static Duration rateStep(int perSecond) {
        Duration each = Duration.ofSeconds(1).dividedBy(perSecond);
        return each.compareTo(RATE_STEP) > 0 ? each : RATE_STEP;
    }

    private void finished(Finished attempt) {
        capacity.answered(attempt.delivery().subscription(), attempt.answer().succeeded());
        recorder.add(attempt);
    }

    private void recorded(List<Finished> recorded) {
        capacity.recorded(recorded.size());
        recorded.stream()
                .map(attempt -> attempt.outcome().delay())
                .filter(delay -> delay.isPositive() && delay.compareTo(LONGEST_ALARM) <= 0)
                .forEach(alarm::in);
        wake();
    }
}
