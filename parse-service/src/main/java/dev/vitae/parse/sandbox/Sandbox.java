package dev.vitae.parse.sandbox;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.common.sandbox.ParseTask;
import dev.vitae.common.sandbox.TaskAnswer;
import dev.vitae.service.requests.Lane;
import dev.vitae.service.requests.ServiceStopsException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Reads documents in child JVMs. A document that takes too long, crashes its child or fills its memory costs that child,
 * which is replaced, and nothing else.
 */
public final class Sandbox implements Closeable {

    private static final Logger LOG = Logger.getLogger(Sandbox.class);
    private static final int ATTEMPTS = 2;

    private final SandboxSettings settings;
    private final MeterRegistry meters;
    private final WorkFolder work;
    private final NetworkIsolation isolation;
    private final ScheduledThreadPoolExecutor alarms;
    private final Turnstile<ChildProcess> turnstile = new Turnstile<>();
    private final List<ChildKeeper> keepers = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong lastProgress = new AtomicLong(System.nanoTime());

    private Sandbox(SandboxSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.meters = meters;
        this.isolation = settings.isolateNetwork() ? NetworkIsolation.probe() : NetworkIsolation.NONE;
        this.work = WorkFolder.open(settings.workFolder());
        this.alarms = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("sandbox-alarm").factory());
        alarms.setRemoveOnCancelPolicy(true);
    }

    /** Starts the children; they become ready in their own time. */
    public static Sandbox open(SandboxSettings settings, MeterRegistry meters) {
        Sandbox sandbox = new Sandbox(settings, meters);
        sandbox.start();
        return sandbox;
    }

    /** A private folder for one document; the caller puts the document there, and closes it when all is done. */
    public TaskFolder newTaskFolder() throws IOException {
        return work.newTask();
    }

    /**
     * Has the folder's document read, after waiting in its lane for a free child.
     *
     * @param purpose what is wanted of it
     */
    public Outcome parse(Lane lane, TaskFolder folder, DocumentType type, ReadingPurpose purpose, YearMonth asOf)
            throws IOException, InterruptedException, ServiceStopsException {
        return run(
                lane,
                folder,
                new ParseTask(folder.document().toString(), folder.result().toString(), type, purpose, asOf));
    }

    /**
     * Has the folder's CV read in the same way, and its lines put beside the result.
     *
     * @param readings of a language model, taken where the engine isn't sure by itself
     */
    public Outcome parse(Lane lane, TaskFolder folder, DocumentType type, YearMonth asOf, List<FieldReading> readings)
            throws IOException, InterruptedException, ServiceStopsException {
        return run(
                lane,
                folder,
                new ParseTask(
                        folder.document().toString(),
                        folder.result().toString(),
                        type,
                        ReadingPurpose.CANDIDATE,
                        asOf,
                        folder.linesFile().toString(),
                        readings));
    }

    private Outcome run(Lane lane, TaskFolder folder, ParseTask task)
            throws IOException, InterruptedException, ServiceStopsException {
        long nanos = 0;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Files.deleteIfExists(folder.result());
            ChildProcess child = takeFree(lane);
            long start = System.nanoTime();
            Exchange exchange = child.exchange(task, settings.timeLimit());
            nanos += System.nanoTime() - start;
            lastProgress.set(System.nanoTime());
            if (exchange instanceof Exchange.Answered(TaskAnswer.Parsed parsed) && !folder.hasResult()) {
                child.kill();
                exchange = new Exchange.Died("it said it was done, without a result of an acceptable size");
            }
            giveBack(child);
            long millis = Duration.ofNanos(nanos).toMillis();
            switch (exchange) {
                case Exchange.Answered(TaskAnswer.Parsed(String tier, int pages)) -> {
                    return new Outcome.Parsed(tier, pages, millis);
                }
                case Exchange.Answered(TaskAnswer.Failed(FileErrorCode code)) -> {
                    return new Outcome.Failed(code, millis);
                }
                case Exchange.Answered(TaskAnswer.Ready ready) -> throw new IllegalStateException("never an answer");
                case Exchange.TimedOut() -> {
                    killed("timeout");
                    LOG.warnf("%s was killed: one file took more than %s", child, settings.timeLimit());
                    return new Outcome.Failed(FileErrorCode.PARSE_TIMEOUT, millis);
                }
                case Exchange.Died(String reason) -> {
                    if (closed.getCount() == 0) {
                        throw new ServiceStopsException();
                    }
                    killed("crash");
                    LOG.warnf("%s died over a file (attempt %d of %d): %s", child, attempt, ATTEMPTS, reason);
                }
            }
        }
        return new Outcome.Failed(
                FileErrorCode.PARSER_CRASHED, Duration.ofNanos(nanos).toMillis());
    }

    /** Waits a while, or until the service stops. */
    public void pause(Duration pause) throws InterruptedException, ServiceStopsException {
        if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new ServiceStopsException();
        }
    }

    /** Children that are ready, whether at work or free. */
    public int readyChildren() {
        return turnstile.ready();
    }

    /** Files that wait for a free child. */
    public int waitingFiles(Lane lane) {
        return turnstile.waiting(lane);
    }

    SandboxState state() {
        List<String> problems = keepers.stream()
                .flatMap(keeper -> keeper.problem().stream())
                .distinct()
                .toList();
        boolean someWait = false;
        for (Lane lane : Lane.values()) {
            someWait |= waitingFiles(lane) > 0;
        }
        Duration sinceProgress = Duration.ofNanos(System.nanoTime() - lastProgress.get());
        Optional<String> ocr =
                keepers.stream().flatMap(keeper -> keeper.ocr().stream()).findFirst();
        return new SandboxState(
                readyChildren(), settings.children(), isolation.description(), ocr, problems, someWait, sinceProgress);
    }

    List<Long> childPids() {
        return keepers.stream().flatMap(keeper -> keeper.pid().stream()).toList();
    }

    /** Ends all children and removes what lies in the work folder. Files under work are not done. */
    @Override
    public void close() {
        closed.countDown();
        turnstile.close();
        keepers.forEach(ChildKeeper::close);
        keepers.forEach(ChildKeeper::awaitEnd);
        alarms.shutdownNow();
        try {
            work.close();
        } catch (IOException e) {
            LOG.warnf("the work folder could not be removed: %s", e.getMessage());
        }
    }

    private void start() {
        if (isolation == NetworkIsolation.NONE && settings.isolateNetwork()) {
            LOG.warn("Children run WITHOUT network isolation: this system allows no network namespace");
        } else {
            LOG.infof("Children run with network isolation: %s", isolation.description());
        }
        ChildCommand command = new ChildCommand(settings, isolation);
        for (int slot = 1; slot <= settings.children(); slot++) {
            keepers.add(new ChildKeeper(slot, settings, command, work, alarms, turnstile));
        }
        Gauge.builder("vitae_sandbox_ready_children", this, Sandbox::readyChildren)
                .register(meters);
        for (Lane lane : Lane.values()) {
            Gauge.builder("vitae_sandbox_waiting_files", this, sandbox -> sandbox.waitingFiles(lane))
                    .tag("lane", lane.label())
                    .register(meters);
        }
        keepers.forEach(ChildKeeper::start);
    }

    private ChildProcess takeFree(Lane lane) throws InterruptedException, ServiceStopsException {
        // one that died while it was idle and is not yet taken out by its keeper is passed over
        ChildProcess child = turnstile.take(lane);
        while (!child.isFree()) {
            turnstile.remove(child);
            child = turnstile.take(lane);
        }
        lastProgress.set(System.nanoTime());
        return child;
    }

    private void giveBack(ChildProcess child) {
        if (child.isFree()) {
            turnstile.give(child);
            if (!child.isFree()) {
                // died in between, perhaps after its keeper took it out
                turnstile.remove(child);
            }
        }
    }

    private void killed(String reason) {
        meters.counter("vitae_sandbox_kills_total", "reason", reason).increment();
    }
}
