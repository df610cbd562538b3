package dev.vitae.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a report as {@code <name>.json} for programs and {@code <name>.md} for people. */
public final class ReportFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Path folder;

    public ReportFiles(Path folder) {
        this.folder = folder;
    }

    /** The written Markdown file. */
    public Path write(String name, Object report, String text) throws IOException {
        Files.createDirectories(folder);
        writeJson(folder.resolve(name + ".json"), report);
        return Files.writeString(folder.resolve(name + ".md"), text);
    }

    /** Only what programs read. */
    public static void writeJson(Path file, Object report) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(report) + "\n");
    }
}
