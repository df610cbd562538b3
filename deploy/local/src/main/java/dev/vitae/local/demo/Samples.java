package dev.vitae.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The CVs that ship with the project. */
final class Samples {

    private static final Set<String> FORMATS = Set.of("pdf", "docx", "doc", "txt", "rtf", "odt", "html");

    private Samples() {}

    /** All of the folder, by name. */
    static List<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(Samples::isDocument)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("no samples in " + folder, failure);
        }
    }

    private static boolean isDocument(Path file) {
        var name = file.getFileName().toString();
        return FORMATS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
