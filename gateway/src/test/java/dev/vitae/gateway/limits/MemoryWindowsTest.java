package dev.vitae.gateway.limits;

import static dev.vitae.gateway.limits.WindowStoreProperties.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.gateway.limits.WindowStore.Claim;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryWindowsTest {

    private static final long SECOND = 1_000_000;

    private long now;
    private final MemoryWindows windows = new MemoryWindows(() -> now);
    private final Policy policy = new Policy("some", 2, Duration.ofMinutes(1));

    @Test
    void windowsThatAreOverAreDropped() {
        for (int subject = 0; subject < 1000; subject++) {
            now += SECOND;
            ask("subject" + subject);
        }

        assertThat(windows.size()).isEqualTo(60);
    }

    @Test
    void thereAreNeverMoreThanFitIntoMemory() {
        for (int subject = 0; subject < MemoryWindows.MAX_SUBJECTS + 1000; subject++) {
            ask("subject" + subject);
        }

        assertThat(windows.size()).isBetween(MemoryWindows.MAX_SUBJECTS, MemoryWindows.MAX_SUBJECTS + 1);
    }

    @Test
    void whoAsksAllTheTimeIsNotForgottenForOthers() {
        ask("busy");
        ask("busy");
        for (int subject = 0; subject < MemoryWindows.MAX_SUBJECTS + 1000; subject++) {
            ask("subject" + subject);
            assertThat(ask("busy")).isFalse();
        }
    }

    @Test
    void ofManyAtOnceAsManyPassAsTheLimitSays() throws InterruptedException {
        Policy sixty = new Policy("sixty", 60, Duration.ofMinutes(1));
        Callable<Boolean> request =
                () -> await(windows.admit(List.of(new Claim(sixty, "one")))).admitted();

        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            assertThat(callers
                            .invokeAll(IntStream.range(0, 500)
                                    .mapToObj(i -> request)
                                    .toList())
                            .stream()
                            .map(Future::resultNow)
                            .filter(admitted -> admitted))
                    .hasSize(60);
        }
    }

    private boolean ask(String subject) {
        return await(windows.admit(List.of(new Claim(policy, subject)))).admitted();
    }
}
