package dev.vitae.engine.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.extraction.VisibleLine;
import dev.vitae.common.sandbox.ParseTask;
import dev.vitae.common.sandbox.TaskAnswer;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import dev.vitae.engine.TextOutcome;
import dev.vitae.engine.ocr.Ocr;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The sandbox's child process. Reads one {@link ParseTask} a line from standard input and answers each with a {@link
 * TaskAnswer} on standard output, after one that says it is ready. The end of standard input ends the process at once, whatever
 * it is doing; so does a task that runs longer than {@code vitae.child.hard-limit} (ISO 8601, {@code PT60S} by default), in
 * case nobody is left to kill it. Run it with {@code -XX:+ExitOnOutOfMemoryError}.
 */
public final class Child {

    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Ocr ocr = Ocr.installed();
    private final Engine engine = new Engine(Limits.fromSystemProperties(), ocr);
    private final Watchdog watchdog;
    private final PrintStream answers;

    private Child(PrintStream answers, Watchdog watchdog) {
        this.answers = answers;
        this.watchdog = watchdog;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        quietLibraries();
        NoNetwork.install();
        BlockingQueue<String> tasks = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("tasks").start(() -> readTasks(tasks));
        Duration hardLimit = Duration.parse(System.getProperty("vitae.child.hard-limit", "PT60S"));
        new Child(answers, Watchdog.start(hardLimit)).work(tasks);
    }

    /** What the libraries have to say about a damaged file helps nobody, and may quote it. */
    private static void quietLibraries() {
        ROOT_LOGGER.setLevel(Level.OFF);
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private static void readTasks(BlockingQueue<String> tasks) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                tasks.add(line);
            }
        } catch (IOException e) {
            // as good as its end
        }
        end(0);
    }

    /** Ends this process at once, and a program that reads a picture for it. */
    static void end(int status) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(status);
    }

    private void work(BlockingQueue<String> tasks) throws IOException, InterruptedException {
        WarmUp.run(engine, json);
        answer(new TaskAnswer.Ready(ocr.description()));
        while (true) {
            String line = tasks.take();
            watchdog.taskStarts();
            TaskAnswer answer = run(line);
            watchdog.taskEnds();
            answer(answer);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever a file does to the engine ends as that file's answer
    private TaskAnswer run(String line) {
        try {
            ParseTask task = json.readValue(line, ParseTask.class);
            return task.purpose() == ReadingPurpose.TEXT ? text(task) : candidate(task);
        } catch (StackOverflowError e) {
            return new TaskAnswer.Failed(FileErrorCode.CORRUPT);
        } catch (OutOfMemoryError e) {
            end(3); // nothing that this process does from here on can be trusted
            throw e;
        } catch (IOException | RuntimeException | LinkageError e) {
            System.err.println("task failed: " + e.getClass().getName());
            return new TaskAnswer.Failed(FileErrorCode.INTERNAL);
        }
    }

    private TaskAnswer candidate(ParseTask task) throws IOException {
        return switch (engine.parse(Path.of(task.file()), task.documentType(), task.asOf(), task.readings())) {
            case ParseOutcome.Parsed(ParsedDocument document, List<VisibleLine> lines) -> {
                write(document, task.result());
                if (task.lines() != null) {
                    write(lines, task.lines());
                }
                yield new TaskAnswer.Parsed(document.parseTier(), document.pages());
            }
            case ParseOutcome.Failed(FileErrorCode code) -> new TaskAnswer.Failed(code);
        };
    }

    private TaskAnswer text(ParseTask task) throws IOException {
        return switch (engine.text(Path.of(task.file()), task.documentType())) {
            case TextOutcome.Read(PlainText text) -> {
                write(text, task.result());
                yield new TaskAnswer.Parsed("tier1", text.pages());
            }
            case TextOutcome.Failed(FileErrorCode code) -> new TaskAnswer.Failed(code);
        };
    }

    /** Nobody looks at the result before the answer. */
    private void write(Object content, String file) throws IOException {
        Files.write(Path.of(file), json.writeValueAsBytes(content));
    }

    private void answer(TaskAnswer answer) throws JsonProcessingException {
        answers.println(json.writerFor(TaskAnswer.class).writeValueAsString(answer));
    }
}
