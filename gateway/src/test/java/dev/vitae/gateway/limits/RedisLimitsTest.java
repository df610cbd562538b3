package dev.vitae.gateway.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.gateway.surroundings.MatchClient;
import dev.vitae.gateway.surroundings.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A gateway that counts in Redis. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(RedisLimitsTest.CountingInRedis.class)
@EnabledIf(value = "isInstalled", disabledReason = RedisServer.HINT)
class RedisLimitsTest {

    private static final String UNKNOWN = "/api/match/550e8400-e29b-41d4-a716-446655440000";

    /** The server ends with the JVM. The test, in another class loader, finds it by its process. */
    public static final class CountingInRedis implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            if (System.getProperty("test.redis.url") == null) { // Quarkus asks more than once
                RedisServer server = RedisServer.onFreePort();
                System.setProperty("test.redis.url", server.url());
                System.setProperty("test.redis.pid", Long.toString(server.pid()));
            }
            return Map.of(
                    "vitae.limits.store", "redis",
                    "quarkus.redis.hosts", System.getProperty("test.redis.url"),
                    // also where the machine is busy
                    "vitae.limits.redis.time-limit", "10s");
        }
    }

    @TestHTTPResource(value = "", management = true)
    URI management;

    @Test
    void theLimitIsKeptInRedisAndRequestsPassWhenItIsKilled() {
        MatchClient client = MatchClient.with(0);
        for (int left = 59; left >= 0; left--) {
            client.request()
                    .get(UNKNOWN)
                    .then()
                    .statusCode(404)
                    .header("X-RateLimit-Remaining", Integer.toString(left));
        }
        client.request().get(UNKNOWN).then().statusCode(429).body("details.policy", equalTo("match"));
        assertThat(metric("vitae_limits_store_down")).isZero();

        ProcessHandle.of(Long.getLong("test.redis.pid")).orElseThrow().destroyForcibly();

        Awaitility.await()
                .untilAsserted(() -> client.request().get(UNKNOWN).then().statusCode(404));
        for (int i = 0; i < 100; i++) {
            client.request().get(UNKNOWN).then().statusCode(404).header("RateLimit-Policy", "\"match\";q=60;w=60");
        }
        client.submit("Engineer", "Ada Example").then().statusCode(402);
        assertThat(metric("vitae_limits_store_down")).isOne();
        assertThat(metric("vitae_limits_unchecked_total")).isGreaterThan(100);
    }

    static boolean isInstalled() {
        return RedisServer.isInstalled();
    }

    private double metric(String name) {
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .sum();
    }
}
