package dev.vitae.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ChildRunTest {

    /** The bench knows no service, so it can't ask. */
    @Test
    void aChildIsStartedWithTheDefaultsOfParseService() throws IOException {
        String settings = Files.readString(
                Path.of("../parse-service/src/main/java/dev/vitae/parse/sandbox/SandboxSettings.java"));

        assertThat(settings)
                .contains("@WithDefault(\"" + ChildRun.HEAP + "\")\n    String heap();")
                .contains("@WithDefault(\n            \"" + String.join(",", ChildRun.FLAGS)
                        + "\")\n    List<String> jvmFlags();");
    }
}
