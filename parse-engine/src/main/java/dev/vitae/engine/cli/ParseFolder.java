package dev.vitae.engine.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import dev.vitae.engine.ocr.Ocr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parses every file of a folder and writes each candidate as {@code <stem>.json}: for measuring against labels.
 *
 * <p>Arguments: input folder, output folder, and the month in which current positions end ({@code YYYY-MM}, this month by
 * default).
 */
public final class ParseFolder {

    private ParseFolder() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: ParseFolder <input folder> <output folder> [YYYY-MM]");
            System.exit(2);
        }
        Path output = Files.createDirectories(Path.of(args[1]));
        YearMonth asOf = args.length > 2 ? YearMonth.parse(args[2]) : YearMonth.now(java.time.ZoneOffset.UTC);
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT);
        Engine engine = new Engine(Limits.fromSystemProperties(), Ocr.installed());
        long started = System.nanoTime();
        int parsed = 0;
        List<String> hidden = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Optional<DocumentType> type = typeOf(name);
            if (type.isEmpty()) {
                continue;
            }
            switch (engine.parse(file, type.get(), asOf)) {
                case ParseOutcome.Parsed done -> {
                    parsed++;
                    String stem = name.substring(0, name.lastIndexOf('.'));
                    done.document().warnings().stream()
                            .filter(warning -> warning.code().equals("hidden_text"))
                            .forEach(warning -> hidden.add(name + ": " + warning.message()));
                    json.writeValue(
                            output.resolve(stem + ".json").toFile(),
                            done.document().candidate());
                }
                case ParseOutcome.Failed failed ->
                    System.err.println(name + ": " + failed.code().code());
            }
        }
        hidden.forEach(System.err::println);
        System.err.printf(Locale.ROOT, "hidden text: %d warnings%n", hidden.size());
        System.err.printf(Locale.ROOT, "%d files in %.1f s%n", parsed, (System.nanoTime() - started) / 1e9);
    }

    private static Optional<DocumentType> typeOf(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(DocumentType.values())
                .filter(type -> type.extension().equals(ending))
                .findFirst();
    }
}
