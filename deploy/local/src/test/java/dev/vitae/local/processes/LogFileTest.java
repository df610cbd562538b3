package dev.vitae.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("gateway.log");
    }

    @Test
    void theLogsOfThreeStartsBeforeAreKept() throws IOException {
        for (var start : new String[] {"one", "two", "three", "four", "five"}) {
            new LogFile(path).rotate();
            Files.writeString(path, start);
        }

        assertThat(path).hasContent("five");
        assertThat(folder.resolve("gateway.log.1")).hasContent("four");
        assertThat(folder.resolve("gateway.log.3")).hasContent("two");
        assertThat(folder.resolve("gateway.log.4")).doesNotExist();
    }

    @Test
    void showsTheLastLines() throws IOException {
        assertThat(new LogFile(path).lastLines(2)).isEmpty();

        Files.writeString(path, "one\ntwo\nthree\n");

        assertThat(new LogFile(path).lastLines(2)).containsExactly("two", "three");
    }

    @Test
    void followingGivesWholeLinesAndGoesOnInANewLog() throws IOException {
        Files.writeString(path, "before\n");
        var lines = new ArrayList<String>();
        var follower = new LogFollower(path, lines::add);

        append("half ");
        follower.poll();
        assertThat(lines).isEmpty();
        append("a line\n");
        follower.poll();
        new LogFile(path).rotate();
        Files.writeString(path, "new\n");
        follower.poll();

        assertThat(lines).containsExactly("half a line", "new");
    }

    private void append(String text) throws IOException {
        Files.writeString(path, text, StandardOpenOption.APPEND);
    }
}
