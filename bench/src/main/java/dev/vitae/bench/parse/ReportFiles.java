package dev.vitae.bench.parse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Keeps a report as {@code parse-<time>.json} for programs and {@code .md} for people. */
final class ReportFiles {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'parse-'uuuu-MM-dd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    ReportFiles(Path folder) {
        this.folder = folder;
    }

    /** The written Markdown file. */
    Path write(ParseReport report, String text) throws IOException {
        Files.createDirectories(folder);
        String name = NAME.format(report.startedAt());
        Files.writeString(folder.resolve(name + ".json"), json.writeValueAsString(report) + "\n");
        return Files.writeString(folder.resolve(name + ".md"), text);
    }
}
