package dev.vitae.bench.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.run.Project;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder of labelled cases: {@code <stem>.<ending>} with {@code <stem>.expected.json}, in it or in its {@code cases}.
 *
 * @param name of the folder, or {@link #OF_PROJECT}
 * @param cases by stem
 */
public record Corpus(String name, List<LabelledCase> cases) {

    /** The name of the one that comes with the project. */
    public static final String OF_PROJECT = "bench/corpus";

    private static final String CASES = "cases";
    static final String LABEL = ".expected.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The one that comes with the project. */
    public static Path ofProject() {
        return Project.folder().resolve(OF_PROJECT);
    }

    /** All cases. */
    public static Corpus read(Path folder) throws IOException {
        return read(folder, "*");
    }

    /**
     * Some cases.
     *
     * @param only glob that the stem has to match
     */
    public static Corpus read(Path folder, String only) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        Path cases = Files.isDirectory(root.resolve(CASES)) ? root.resolve(CASES) : root;
        if (!Files.isDirectory(cases)) {
            throw new BenchException("There is no corpus at " + root + ": no such folder");
        }
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + only);
        Map<String, Path> documents = documents(cases);
        List<LabelledCase> found = new ArrayList<>();
        for (Path label : list(cases, LABEL)) {
            String stem = stem(label, LABEL);
            if (wanted.matches(Path.of(stem))) {
                Path document = Optional.ofNullable(documents.get(stem))
                        .orElseThrow(() -> new BenchException("There is no document beside " + label));
                found.add(new LabelledCase(stem, document, label(label)));
            }
        }
        if (found.isEmpty()) {
            throw new BenchException(
                    "There is no corpus at %s: no %s file there matches %s".formatted(root, LABEL, only));
        }
        return new Corpus(name(cases), found);
    }

    private static CaseLabel label(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), CaseLabel.class);
        } catch (JsonProcessingException e) {
            throw new BenchException("Not a label: " + file, e);
        }
    }

    /** The first by name of each stem, whatever its ending. */
    private static Map<String, Path> documents(Path folder) throws IOException {
        Map<String, Path> documents = new HashMap<>();
        for (Path file : list(folder, "")) {
            String name = file.getFileName().toString();
            int dot = name.lastIndexOf('.');
            if (dot > 0 && !name.endsWith(".json")) {
                documents.putIfAbsent(name.substring(0, dot), file);
            }
        }
        return documents;
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }

    private static String name(Path cases) {
        Path named = cases.endsWith(CASES) && cases.getParent() != null ? cases.getParent() : cases;
        return named.equals(ofProject()) ? OF_PROJECT : String.valueOf(named.getFileName());
    }
}
