package dev.vitae.gateway.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.redis.client.RedisAPI;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** The limiter of this installation. */
final class Limiters {

    private Limiters() {}

    @Produces
    @Singleton
    static Limiter limiter(LimitsConfig config, Instance<RedisAPI> redis, Clock clock, MeterRegistry meters) {
        WindowStore store = switch (config.store()) {
            case MEMORY -> new MemoryWindows(Limiters::micros);
            case REDIS ->
                new RedisWindows(
                        redis.get(), RedisWindows.script(), config.redis().timeLimit());
        };
        return new Limiter(store, Limiters::micros, config.redis().rest(), clock, meters);
    }

    /** Of a clock that never goes back. */
    private static long micros() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime());
    }
}
