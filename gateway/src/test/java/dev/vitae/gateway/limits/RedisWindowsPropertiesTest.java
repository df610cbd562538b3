package dev.vitae.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** {@link WindowStoreProperties} of the store in Redis: its very script, but that the time is what a test has put there. */
@AddLifecycleHook(NeedsRedis.class)
class RedisWindowsPropertiesTest extends WindowStoreProperties {

    private static final String REAL_TIME = "redis.call('TIME')";
    private static final String TOLD_TIME = "redis.call('HMGET', 'time', 'seconds', 'micros')";

    private static RedisServer server;
    private static Vertx vertx;
    private static RedisAPI redis;
    private static WindowStore store;

    @BeforeContainer
    static void start() {
        server = RedisServer.onFreePort();
        vertx = Vertx.vertx();
        redis = RedisAPI.api(Redis.createClient(vertx, server.url()));
        String script = RedisWindows.script();
        assertThat(script).containsOnlyOnce(REAL_TIME);
        store = new RedisWindows(redis, script.replace(REAL_TIME, TOLD_TIME), Duration.ofSeconds(10));
        org.awaitility.Awaitility.await().ignoreExceptions().until(() -> await(redis.ping(List.of())) != null);
    }

    @AfterContainer
    static void stop() {
        redis.close();
        await(vertx.close());
        server.close();
    }

    @Override
    WindowStore store() {
        return store;
    }

    @Override
    void tell(long micros) {
        await(redis.hset(List.of(
                "time", "seconds", Long.toString(micros / 1_000_000), "micros", Long.toString(micros % 1_000_000))));
    }
}
