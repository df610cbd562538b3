package dev.vitae.bench.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job description and what candidates are worth for it.
 *
 * @param name of its file, without ending
 * @param grades 0 to 3 by the stem of the CV
 */
public record GradedJob(String name, String text, Map<String, Integer> grades) {

    private static final String GRADES = "relevance.json";

    /** All jobs of a folder: {@code <name>.txt} and {@code relevance.json}. */
    public static List<GradedJob> all(Path folder) throws IOException {
        List<GradedJob> jobs = new ArrayList<>();
        try {
            Map<String, Map<String, Integer>> grades =
                    new ObjectMapper().readValue(Files.readAllBytes(folder.resolve(GRADES)), new TypeReference<>() {});
            for (Map.Entry<String, Map<String, Integer>> job : new TreeMap<>(grades).entrySet()) {
                String text = Files.readString(folder.resolve(job.getKey() + ".txt"));
                jobs.add(new GradedJob(job.getKey(), text, job.getValue()));
            }
        } catch (NoSuchFileException missing) {
            throw new BenchException(
                    "There are no graded jobs at " + folder + ": " + missing.getMessage() + " is missing");
        }
        return jobs;
    }
}
