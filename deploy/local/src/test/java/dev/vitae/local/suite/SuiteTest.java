package dev.vitae.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void statusOfASuiteThatIsDownExitsWithOne() {
        assertThat(execute("status")).isEqualTo(1);
        assertThat(printed.toString()).contains("gateway").contains("down").doesNotContain(" up ");
    }

    @Test
    void downIsFineWithASuiteThatIsDown() {
        assertThat(execute("down")).isZero();
        assertThat(printed.toString()).contains("Vitae is not up.");
    }

    @Test
    void keysNeedASuiteThatIsUp() {
        assertThat(execute("key", "create", "--plan", "mega", "--raw")).isEqualTo(1);
        assertThat(complained.toString()).isEqualToIgnoringNewLines("suite: Vitae is not up; ./suite up starts it");
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void anUnknownServiceIsAnsweredWithThoseThereAre() {
        assertThat(execute("logs", "kafak")).isEqualTo(1);
        assertThat(complained.toString())
                .contains("kafak")
                .contains("kafka, postgres, parse-service, scoring-service, webhook-service, gateway");
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(execute()).isEqualTo(2);
        assertThat(complained.toString()).contains("up", "demo", "down", "status", "logs", "key");
    }

    private int execute(String... arguments) {
        return Suite.commandLine(Map.of("VITAE_DATA", folder.resolve("data").toString()), folder)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }
}
