package dev.vitae.parse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.ServiceStopsException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile<String> turnstile = new Turnstile<>();
    private final ExecutorService files = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> served = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        files.shutdownNow();
    }

    @Test
    void interactiveFilesGoBeforeBulkFilesThatCameEarlier() {
        turnstile.give("child");
        assertThat(takeNow()).isEqualTo("child");
        queueUp(Lane.BULK, "bulk 1");
        queueUp(Lane.BULK, "bulk 2");
        queueUp(Lane.INTERACTIVE, "interactive 1");
        queueUp(Lane.INTERACTIVE, "interactive 2");

        turnstile.give("child");

        await().until(() -> served.size() == 4);
        assertThat(served).containsExactly("interactive 1", "interactive 2", "bulk 1", "bulk 2");
    }

    @Test
    void whoNoLongerWaitsPassesTheChildOn() {
        Future<?> impatient = queueUp(Lane.INTERACTIVE, "impatient");
        queueUp(Lane.BULK, "patient");

        impatient.cancel(true);
        await().until(() -> turnstile.waiting(Lane.INTERACTIVE) == 0);
        turnstile.give("child");

        await().until(() -> served.contains("patient"));
        assertThat(served).containsExactly("patient");
    }

    @Test
    void closingTellsThoseWhoWait() {
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        files.execute(() -> {
            try {
                turnstile.take(Lane.BULK);
            } catch (InterruptedException | ServiceStopsException e) {
                told.complete(e);
            }
        });
        await().until(() -> turnstile.waiting(Lane.BULK) == 1);

        turnstile.close();

        assertThat(told).succeedsWithin(java.time.Duration.ofSeconds(5)).isInstanceOf(ServiceStopsException.class);
        assertThatThrownBy(() -> turnstile.take(Lane.BULK)).isInstanceOf(ServiceStopsException.class);
    }

    @Test
    void aChildThatIsNoMoreIsNotReady() {
        turnstile.give("child");
        assertThat(turnstile.ready()).isOne();

        turnstile.remove("child");

        assertThat(turnstile.ready()).isZero();
    }

    private Future<?> queueUp(Lane lane, String file) {
        int before = turnstile.waiting(lane);
        Future<?> turn = files.submit(() -> {
            String child = turnstile.take(lane);
            served.add(file);
            turnstile.give(child);
            return file;
        });
        await().until(() -> turnstile.waiting(lane) == before + 1);
        return turn;
    }

    private String takeNow() {
        try {
            return files.submit(() -> turnstile.take(Lane.BULK)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
