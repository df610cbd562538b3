package dev.vitae.gateway.limits;

import io.vertx.core.Future;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Windows that several gateways share, in Redis: one script, which Redis runs by itself and by its own clock, so that neither
 * concurrent requests nor gateways with different clocks can come in between.
 */
final class RedisWindows implements WindowStore {

    private static final String PREFIX = "vitae:limits:";
    private static final String UNKNOWN_SCRIPT = "NOSCRIPT";

    private final RedisAPI redis;
    private final String script;
    private final String scriptHash;
    private final Duration timeLimit;

    /** @param timeLimit how long an answer is waited for */
    RedisWindows(RedisAPI redis, String script, Duration timeLimit) {
        this.redis = redis;
        this.script = script;
        this.scriptHash = sha1(script);
        this.timeLimit = timeLimit;
    }

    /** What Redis is to run. */
    static String script() {
        try (InputStream script = RedisWindows.class.getResourceAsStream("admit.lua")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Future<Admission> admit(List<Claim> claims) {
        return redis.evalsha(call(scriptHash, claims))
                .recover(failure ->
                        isUnknownScript(failure) ? redis.eval(call(script, claims)) : Future.failedFuture(failure))
                .map(RedisWindows::admission)
                .timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static List<String> call(String script, List<Claim> claims) {
        List<String> call = new ArrayList<>();
        call.add(script);
        call.add(Integer.toString(claims.size()));
        claims.forEach(claim -> call.add(PREFIX + claim.policy().name() + ":" + claim.subject()));
        claims.forEach(claim -> {
            call.add(Integer.toString(claim.policy().limit()));
            call.add(Long.toString(
                    TimeUnit.SECONDS.toMicros(claim.policy().window().toSeconds())));
        });
        return call;
    }

    private static boolean isUnknownScript(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith(UNKNOWN_SCRIPT);
    }

    private static Admission admission(Response answer) {
        List<Long> numbers = answer.stream()
                .map(Response::toLong)
                .map(Objects::requireNonNull)
                .toList();
        return new Admission(
                numbers.getFirst() == 1,
                IntStream.range(0, numbers.size() / 2)
                        .mapToObj(
                                window -> new Use(numbers.get(2 * window + 1).intValue(), numbers.get(2 * window + 2)))
                        .toList());
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
