package dev.vitae.parse.sandbox;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.sandbox.ParseTask;
import dev.vitae.common.sandbox.TaskAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One child JVM and the talk with it, for one thread at a time. The thread that has a task reads the answer itself; an alarm
 * kills the child when the time is over, which ends the reading.
 */
final class ChildProcess {

    private static final ObjectWriter TASKS =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().writerFor(ParseTask.class);

    private enum Without {
        A_TASK,
        A_PROCESS,
        TIME
    }

    private final String name;
    private final Process process;
    private final OutputStream tasks;
    private final AnswerReader answers;
    private final ChildErrors errors;
    private final ScheduledExecutorService alarms;

    /** What reads pictures of text in the child; null before it is ready, and where it doesn't say. */
    private volatile @Nullable String ocr;

    /** The task under work, or what the child is without: whoever moves this on decides how the task ended. */
    private final AtomicReference<Object> state = new AtomicReference<>(Without.A_TASK);

    private ChildProcess(String name, Process process, ScheduledExecutorService alarms) {
        this.name = name;
        this.process = process;
        this.tasks = process.getOutputStream();
        this.answers = new AnswerReader(process.getInputStream());
        this.errors = new ChildErrors(name, process.getErrorStream());
        this.alarms = alarms;
    }

    /** Starts a child that is yet to become ready. */
    static ChildProcess start(String name, ChildCommand command, Path folder, ScheduledExecutorService alarms)
            throws IOException {
        ChildProcess child = new ChildProcess(name, command.start(folder), alarms);
        Thread.ofPlatform().daemon().name(name + "-stderr").start(child.errors);
        return child;
    }

    /**
     * Waits until the child is warm.
     *
     * @throws IOException saying why it will never be
     */
    void awaitReady(Duration limit) throws IOException, InterruptedException {
        Object starting = new Object();
        state.set(starting);
        ScheduledFuture<?> alarm = alarmFor(starting, limit);
        try {
            TaskAnswer first = answers.next();
            if (!(first instanceof TaskAnswer.Ready(String saysOfOcr))) {
                throw new AnswerReader.GarbageException();
            }
            ocr = saysOfOcr;
            errors.childIsReady();
            if (!state.compareAndSet(starting, Without.A_TASK)) {
                throw new IOException("not ready within " + limit);
            }
        } catch (IOException e) {
            String reason = state.get() == Without.TIME ? "not ready within " + limit : reasonFor(e);
            kill();
            throw new IOException(
                    errors.firstWords()
                            .map(words -> reason + ", saying: " + words)
                            .orElse(reason),
                    e);
        } finally {
            alarm.cancel(false);
        }
    }

    /** Has the child read a document. Returns when it has answered, or is no more. */
    Exchange exchange(ParseTask task, Duration limit) throws InterruptedException {
        if (!state.compareAndSet(Without.A_TASK, task)) {
            return new Exchange.Died("gone before it got its task");
        }
        ScheduledFuture<?> alarm = alarmFor(task, limit);
        try {
            if (answers.hasUnaskedFor()) {
                throw new AnswerReader.GarbageException();
            }
            byte[] line = TASKS.writeValueAsBytes(task);
            tasks.write(line);
            tasks.write('\n');
            tasks.flush();
            TaskAnswer answer = answers.next();
            if (answer instanceof TaskAnswer.Ready) {
                throw new AnswerReader.GarbageException();
            }
            // an answer counts even if the child died right after it
            boolean inTime = state.compareAndSet(task, Without.A_TASK) || state.get() != Without.TIME;
            return inTime ? new Exchange.Answered(answer) : new Exchange.TimedOut();
        } catch (IOException e) {
            if (state.get() == Without.TIME) {
                return new Exchange.TimedOut();
            }
            return new Exchange.Died(reasonFor(e));
        } finally {
            alarm.cancel(false);
        }
    }

    /** Whether the child can take another task. */
    boolean isFree() {
        return state.get() == Without.A_TASK && process.isAlive();
    }

    /** Ends the child and whatever it may have started. Does not wait for the end. */
    void kill() {
        state.updateAndGet(now -> now == Without.TIME ? Without.TIME : Without.A_PROCESS);
        destroy();
    }

    Optional<String> ocr() {
        return Optional.ofNullable(ocr);
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    boolean awaitExit(Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public String toString() {
        return name;
    }

    private ScheduledFuture<?> alarmFor(Object work, Duration limit) {
        return alarms.schedule(
                () -> {
                    if (state.compareAndSet(work, Without.TIME)) {
                        destroy();
                    }
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String reasonFor(IOException failure) throws InterruptedException {
        if (failure instanceof AnswerReader.GarbageException garbage) {
            kill();
            return String.valueOf(garbage.getMessage());
        }
        // the pipe is broken or at its end: the child ends, or has made itself useless
        if (!awaitExit(Duration.ofSeconds(2))) {
            kill();
            return "it closed its standard streams";
        }
        return "it exited with status " + process.exitValue();
    }
}
