package dev.vitae.parse.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sees to it that one place of the pool always has a child: starts it, hands it over, and replaces it when it is no more. */
final class ChildKeeper {

    private static final Logger LOG = Logger.getLogger(ChildKeeper.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final int slot;
    private final SandboxSettings settings;
    private final ChildCommand command;
    private final WorkFolder work;
    private final ScheduledExecutorService alarms;
    private final Turnstile<ChildProcess> turnstile;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private volatile @Nullable ChildProcess child;
    private volatile @Nullable String problem;
    private int born;

    ChildKeeper(
            int slot,
            SandboxSettings settings,
            ChildCommand command,
            WorkFolder work,
            ScheduledExecutorService alarms,
            Turnstile<ChildProcess> turnstile) {
        this.slot = slot;
        this.settings = settings;
        this.command = command;
        this.work = work;
        this.alarms = alarms;
        this.turnstile = turnstile;
        this.thread =
                Thread.ofPlatform().daemon().name("sandbox-keeper-" + slot).unstarted(this::keep);
    }

    void start() {
        thread.start();
    }

    /** Why there is no child in this place; empty while there is one or the first is starting. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    Optional<Long> pid() {
        return Optional.ofNullable(child).map(ChildProcess::pid);
    }

    /** What reads pictures of text in the child; empty until it is ready. */
    Optional<String> ocr() {
        return Optional.ofNullable(child).flatMap(ChildProcess::ocr);
    }

    /** Kills the child and starts no other. */
    void close() {
        closed.countDown();
        ChildProcess last = child;
        if (last != null) {
            last.kill();
        }
    }

    void awaitEnd() {
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        Duration backoff = settings.firstBackoff();
        try {
            while (closed.getCount() > 0) {
                if (keepOne()) {
                    backoff = settings.firstBackoff();
                } else if (closed.await(backoff.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                } else {
                    backoff = longer(backoff);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From birth to death of one child. Says whether it ever became ready. */
    private boolean keepOne() throws InterruptedException {
        ChildProcess current = null;
        try {
            String name = "child-" + slot + "." + ++born;
            current = ChildProcess.start(name, command, work.emptyChildFolder(slot), alarms);
            child = current;
            if (closed.getCount() == 0) {
                return false;
            }
            long start = System.nanoTime();
            current.awaitReady(settings.startLimit());
            problem = null;
            LOG.infof(
                    "%s is ready after %d ms (process %d)",
                    current, Duration.ofNanos(System.nanoTime() - start).toMillis(), current.pid());
            turnstile.give(current);
            int status = current.awaitExit();
            LOG.debugf("%s exited with status %d", current, status);
            return true;
        } catch (IOException e) {
            if (closed.getCount() > 0) {
                problem = "no child could be started: " + e.getMessage();
                LOG.errorf("Child %d could not be started: %s", slot, e.getMessage());
            }
            return false;
        } finally {
            if (current != null) {
                turnstile.remove(current);
                current.kill();
                if (!current.awaitExit(LONGEST_END)) {
                    LOG.errorf("%s (process %d) does not die", current, current.pid());
                }
            }
        }
    }

    private Duration longer(Duration backoff) {
        Duration twice = backoff.multipliedBy(2);
        return twice.compareTo(settings.longestBackoff()) < 0 ? twice : settings.longestBackoff();
    }
}
