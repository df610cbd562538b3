package dev.vitae.gateway.limits;

import dev.vitae.gateway.limits.WindowStore.Admission;
import dev.vitae.gateway.limits.WindowStore.Claim;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Asks the store. Limits protect us and are no reason to be away: while the store fails or is slow, requests pass unchecked, and
 * a metric says how many.
 */
final class Limiter {

    private static final Logger LOG = Logger.getLogger(Limiter.class);

    private final WindowStore store;
    private final LongSupplier micros;
    private final long restMicros;
    private final Clock clock;
    private final AtomicBoolean down = new AtomicBoolean();
    private final Counter unchecked;
    private final MeterRegistry meters;

    private volatile long restsUntil = Long.MIN_VALUE;

    /**
     * @param micros a clock that never goes back
     * @param rest how long a store that failed isn't asked
     */
    Limiter(WindowStore store, LongSupplier micros, Duration rest, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.micros = micros;
        this.restMicros = TimeUnit.MILLISECONDS.toMicros(rest.toMillis());
        this.clock = clock;
        this.meters = meters;
        this.unchecked = meters.counter("vitae.limits.unchecked");
        Gauge.builder("vitae.limits.store.down", down, is -> is.get() ? 1 : 0).register(meters);
    }

    Future<Verdict> ask(List<Claim> claims) {
        if (micros.getAsLong() < restsUntil) {
            return Future.succeededFuture(pass(claims));
        }
        return store.admit(claims).map(admission -> verdict(claims, admission)).otherwise(failure -> {
            failed(failure);
            return pass(claims);
        });
    }

    private Verdict verdict(List<Claim> claims, Admission admission) {
        if (down.compareAndSet(true, false)) {
            LOG.info("Rate limits are enforced again");
        }
        Instant now = clock.instant();
        List<Allowance> allowances = IntStream.range(0, claims.size())
                .mapToObj(i ->
                        Allowance.of(claims.get(i).policy(), admission.uses().get(i), now))
                .toList();
        if (admission.admitted()) {
            return new Verdict.Admitted(allowances);
        }
        Verdict.Refused refused = new Verdict.Refused(allowances);
        meters.counter("vitae.limits.refused", "policy", refused.by().policy().name())
                .increment();
        return refused;
    }

    private void failed(Throwable failure) {
        restsUntil = micros.getAsLong() + restMicros;
        if (down.compareAndSet(false, true)) {
            LOG.errorf("Rate limits are not enforced, their store does not answer: %s", failure);
        }
    }

    private Verdict pass(List<Claim> claims) {
        unchecked.increment();
        return new Verdict.Unchecked(claims.stream().map(Claim::policy).toList());
    }
}
