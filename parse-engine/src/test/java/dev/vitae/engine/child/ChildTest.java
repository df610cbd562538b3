package dev.vitae.engine.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.sandbox.ParseTask;
import dev.vitae.common.sandbox.TaskAnswer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ChildTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @TempDir
    private Path folder;

    private Process child;
    private BufferedReader answers;
    private BufferedWriter tasks;

    private void start(String... options) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx136m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, Child.class.getName()));
        child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        answers = child.inputReader();
        tasks = child.outputWriter();
    }

    @AfterEach
    void end() {
        if (child != null) {
            child.destroyForcibly();
        }
    }

    @Test
    void saysThatItIsReadyAndAnswersEveryTask() throws IOException {
        start();
        assertThat(answer()).isInstanceOf(TaskAnswer.Ready.class);

        Path result = folder.resolve("result.json");
        send(new ParseTask(sample().toString(), result.toString(), DocumentType.PDF, null, YearMonth.of(2026, 11)));
        assertThat(answer()).isEqualTo(new TaskAnswer.Parsed("tier1", 1));
        ParsedDocument document = JSON.readValue(result.toFile(), ParsedDocument.class);
        assertThat(document.candidate().name()).isEqualTo("Rosalind Example");

        Path none = folder.resolve("none.json");
        send(new ParseTask(sample().toString(), none.toString(), DocumentType.DOC, null, YearMonth.of(2026, 11)));
        assertThat(answer()).isEqualTo(new TaskAnswer.Failed(FileErrorCode.CORRUPT));
        assertThat(none).doesNotExist();

        tasks.write("this is no task\n");
        tasks.flush();
        assertThat(answer()).isEqualTo(new TaskAnswer.Failed(FileErrorCode.INTERNAL));
    }

    @Test
    void readsADocumentForItsTextAlone() throws IOException {
        start();
        answer();

        Path result = folder.resolve("text.json");
        send(new ParseTask(
                sample().toString(), result.toString(), DocumentType.PDF, ReadingPurpose.TEXT, YearMonth.of(2026, 11)));
        assertThat(answer()).isEqualTo(new TaskAnswer.Parsed("tier1", 1));
        assertThat(JSON.readValue(result.toFile(), PlainText.class).text()).startsWith("Rosalind Example\n");

        send(new ParseTask(
                sample().toString(), result.toString(), DocumentType.DOC, ReadingPurpose.TEXT, YearMonth.of(2026, 11)));
        assertThat(answer()).isEqualTo(new TaskAnswer.Failed(FileErrorCode.CORRUPT));
    }

    @Test
    void aTaskOfAnotherVersionWantsACandidate() throws IOException {
        start();
        answer();
        for (String purpose : List.of("", "\"purpose\":\"horoscope\",")) {
            Path result = folder.resolve("candidate.json");
            tasks.write("{\"file\":\"" + sample() + "\",\"result\":\"" + result + "\"," + purpose
                    + "\"document_type\":\"pdf\",\"as_of\":\"2026-11\"}\n");
            tasks.flush();
            assertThat(answer()).isEqualTo(new TaskAnswer.Parsed("tier1", 1));
            assertThat(JSON.readValue(result.toFile(), ParsedDocument.class)
                            .candidate()
                            .name())
                    .isEqualTo("Rosalind Example");
        }
    }

    @Test
    void endsWhenItsInputEndsEvenInTheMiddleOfWork() throws Exception {
        start();
        answer();
        send(new ParseTask(
                pipe().toString(), folder.resolve("r").toString(), DocumentType.TXT, null, YearMonth.of(2026, 1)));

        tasks.close();

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
    }

    @Test
    void endsItselfWhenATaskRunsBeyondTheHardLimit() throws Exception {
        start("-Dvitae.child.hard-limit=PT0.5S");
        answer();

        send(new ParseTask(
                pipe().toString(), folder.resolve("r").toString(), DocumentType.TXT, null, YearMonth.of(2026, 1)));

        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(4);
    }

    /** A file that whoever opens it waits for. */
    private Path pipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private Path sample() throws IOException {
        Path file = folder.resolve("sample.pdf");
        if (!Files.exists(file)) {
            try (InputStream in = Child.class.getResourceAsStream("sample.pdf")) {
                Files.copy(Objects.requireNonNull(in), file);
            }
        }
        return file;
    }

    private void send(ParseTask task) throws IOException {
        tasks.write(JSON.writeValueAsString(task));
        tasks.write("\n");
        tasks.flush();
    }

    private TaskAnswer answer() throws IOException {
        return JSON.readValue(answers.readLine(), TaskAnswer.class);
    }
}
