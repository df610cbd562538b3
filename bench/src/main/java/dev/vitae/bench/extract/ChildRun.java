package dev.vitae.bench.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.processes.Proc;
import dev.vitae.bench.processes.ProcStatus;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Project;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.sandbox.ParseTask;
import dev.vitae.common.sandbox.TaskAnswer;
import dev.vitae.files.DocumentTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A child of the sandbox, started as parse-service starts it and given one document after the other. */
final class ChildRun implements AutoCloseable {

    /** As in parse-service's {@code SandboxSettings}; a test compares them. */
    static final String HEAP = "136m";

    static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=128m",
            "-Xms32m",
            "-Xmn24m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-XX:SoftRefLRUPolicyMSPerMB=20",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=1000");

    private static final YearMonth AS_OF = YearMonth.of(2026, 1);

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final Proc proc = new Proc(Path.of("/proc"));
    private final Path folder;
    private final Process child;
    private final PrintStream tasks;
    private final BufferedReader answers;

    private ChildRun(Path folder) throws IOException {
        this.folder = folder;
        ProcessBuilder builder = new ProcessBuilder(command(folder)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        this.child = builder.start();
        this.tasks = new PrintStream(child.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = child.inputReader(StandardCharsets.UTF_8);
    }

    /** Gives a new child all documents of a corpus. */
    static ChildMemory over(List<LabelledCase> cases) throws IOException {
        try (ChildRun run = new ChildRun(Files.createTempDirectory("vitae-bench-child-"))) {
            if (!(run.answer() instanceof TaskAnswer.Ready)) {
                throw new BenchException("The child does not say that it is ready");
            }
            ProcStatus ready = run.status();
            int documents = 0;
            for (LabelledCase labelled : cases) {
                Optional<DocumentType> type = DocumentTypes.detect(labelled.document());
                if (type.isPresent()) {
                    run.parse(labelled.document(), type.get());
                    documents++;
                }
            }
            ProcStatus after = run.status();
            return new ChildMemory(HEAP, documents, ready.peakRssBytes(), after.rssBytes(), after.peakRssBytes());
        }
    }

    private void parse(Path document, DocumentType type) throws IOException {
        Path result = folder.resolve("result.json");
        tasks.println(json.writeValueAsString(new ParseTask(
                document.toAbsolutePath().toString(), result.toString(), type, ReadingPurpose.CANDIDATE, AS_OF)));
        answer();
        Files.deleteIfExists(result);
    }

    private TaskAnswer answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new BenchException(
                    "The child ended, with " + (child.isAlive() ? "its output closed" : child.exitValue()));
        }
        try {
            return json.readValue(line, TaskAnswer.class);
        } catch (JsonProcessingException e) {
            throw new BenchException("Not an answer of a child: " + line, e);
        }
    }

    private ProcStatus status() throws IOException {
        return proc.status(child.pid());
    }

    /** The end of its standard input ends the child. */
    @Override
    public void close() throws IOException {
        tasks.close();
        child.destroy();
        Files.deleteIfExists(folder.resolve("result.json"));
        Files.deleteIfExists(folder);
    }

    private static List<String> command(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + HEAP);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash"));
        command.addAll(FLAGS);
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(
                List.of("-Djava.awt.headless=true", "-cp", Project.engine() + "/*", "dev.vitae.engine.child.Child"));
        return command;
    }
}
