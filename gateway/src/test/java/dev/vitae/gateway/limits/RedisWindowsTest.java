package dev.vitae.gateway.limits;

import static dev.vitae.gateway.limits.WindowStoreProperties.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vitae.gateway.limits.WindowStore.Claim;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.RedisOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The store in Redis by Redis' own clock, and what becomes of requests without it. */
class RedisWindowsTest {

    private static RedisServer server;
    private static Vertx vertx;

    @BeforeAll
    static void start() {
        assumeTrue(RedisServer.isInstalled(), RedisServer.HINT);
        server = RedisServer.onFreePort();
        vertx = Vertx.vertx();
        untilItAnswers(client());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            await(vertx.close());
            server.close();
        }
    }

    @Test
    void twoGatewaysOverOneRedisShareAWindow() {
        WindowStore one = store(client());
        WindowStore other = store(client());
        Claim claim = new Claim(new Policy("shared", 60, Duration.ofMinutes(1)), "{acc_1}:key_1");

        List<Boolean> admitted = Stream.generate(() -> Stream.of(one, other))
                .flatMap(both -> both)
                .limit(100)
                .map(gateway -> gateway.admit(List.of(claim)))
                .map(asked -> await(asked).admitted())
                .toList();

        assertThat(admitted.subList(0, 60)).containsOnly(true);
        assertThat(admitted.subList(60, 100)).containsOnly(false);
    }

    @Test
    void ofManyAtOnceThroughTwoGatewaysAsManyPassAsTheLimitSays() {
        WindowStore one = store(client());
        WindowStore other = store(client());
        Claim claim = new Claim(new Policy("at-once", 60, Duration.ofMinutes(1)), "{acc_1}:key_1");

        List<Future<WindowStore.Admission>> asked = Stream.generate(() -> Stream.of(one, other))
                .flatMap(both -> both)
                .limit(500)
                .map(gateway -> gateway.admit(List.of(claim)))
                .toList();

        assertThat(asked.stream().map(WindowStoreProperties::await).filter(WindowStore.Admission::admitted))
                .hasSize(60);
    }

    @Test
    void theWindowMovesOnByTheClockOfRedisAndLeavesNothingBehind() {
        RedisAPI redis = client();
        Claim claim = new Claim(new Policy("short", 1, Duration.ofSeconds(1)), "{acc_1}");

        assertThat(await(store(redis).admit(List.of(claim))).admitted()).isTrue();
        assertThat(await(store(redis).admit(List.of(claim))).admitted()).isFalse();
        Awaitility.await()
                .untilAsserted(() -> assertThat(await(redis.exists(List.of("vitae:limits:short:{acc_1}")))
                                .toInteger())
                        .isZero());
        assertThat(await(store(redis).admit(List.of(claim))).admitted()).isTrue();
    }

    @Test
    void aLimitThatWasLoweredTellsWhenThereIsRoomUnderTheNewOne() {
        WindowStore store = store(client());
        Policy before = new Policy("lowered", 5, Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            await(store.admit(List.of(new Claim(before, "{acc_1}"))));
        }

        Policy now = new Policy("lowered", 1, Duration.ofHours(1));
        Allowance told = Allowance.of(
                now,
                await(store.admit(List.of(new Claim(now, "{acc_1}")))).uses().getFirst(),
                Instant.EPOCH);

        assertThat(told.remaining()).isZero();
        assertThat(told.resetsIn()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void requestsPassWhileRedisIsAwayAndAreHeldToTheLimitAgainAfterwards() {
        RedisServer mortal = RedisServer.onFreePort();
        RedisAPI redis = client(mortal);
        untilItAnswers(redis);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Limiter limiter = limiter(redis, meters);
        List<Claim> claims = List.of(new Claim(new Policy("mortal", 1, Duration.ofHours(1)), "{acc_1}"));

        assertThat(await(limiter.ask(claims))).isInstanceOf(Verdict.Admitted.class);
        assertThat(await(limiter.ask(claims))).isInstanceOf(Verdict.Refused.class);

        mortal.kill();
        for (int i = 1; i <= 10; i++) {
            assertThat(await(limiter.ask(claims))).isInstanceOf(Verdict.Unchecked.class);
            assertThat(meters.counter("vitae.limits.unchecked").count()).isEqualTo(i);
        }
        assertThat(meters.get("vitae.limits.store.down").gauge().value()).isOne();

        mortal.start();
        Awaitility.await()
                .untilAsserted(() -> assertThat(await(limiter.ask(claims))).isInstanceOf(Verdict.Refused.class));
        assertThat(meters.get("vitae.limits.store.down").gauge().value()).isZero();
        mortal.close();
    }

    @Test
    void aRedisThatIsSlowHoldsARequestNoLongerThanTheTimeLimit() {
        RedisServer slow = RedisServer.onFreePort();
        RedisAPI redis = client(slow);
        untilItAnswers(redis);
        Limiter limiter = limiter(redis, new SimpleMeterRegistry());
        List<Claim> claims = List.of(new Claim(new Policy("slow", 1, Duration.ofHours(1)), "{acc_1}"));

        slow.freeze();
        long began = System.nanoTime();
        Verdict verdict = await(limiter.ask(claims));

        assertThat(verdict).isInstanceOf(Verdict.Unchecked.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        slow.thaw();
        slow.close();
    }

    private static Limiter limiter(RedisAPI redis, SimpleMeterRegistry meters) {
        return new Limiter(
                new RedisWindows(redis, RedisWindows.script(), Duration.ofMillis(200)),
                () -> TimeUnit.NANOSECONDS.toMicros(System.nanoTime()),
                Duration.ofMillis(50),
                Clock.systemUTC(),
                meters);
    }

    private static WindowStore store(RedisAPI redis) {
        return new RedisWindows(redis, RedisWindows.script(), Duration.ofSeconds(10));
    }

    private static RedisAPI client() {
        return client(server);
    }

    private static RedisAPI client(RedisServer of) {
        return RedisAPI.api(Redis.createClient(
                vertx, new RedisOptions().setConnectionString(of.url()).setMaxPoolWaiting(1000)));
    }

    private static void untilItAnswers(RedisAPI redis) {
        Awaitility.await().ignoreExceptions().until(() -> await(redis.ping(List.of())) != null);
    }
}
