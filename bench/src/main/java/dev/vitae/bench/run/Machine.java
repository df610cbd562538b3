package dev.vitae.bench.run;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the figures come from; they compare only with others from the same kind of machine. */
@JsonNaming(SnakeCaseStrategy.class)
public record Machine(int processors, String processorModel, String system, String java) {

    public static Machine here() throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                model,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    }
}
