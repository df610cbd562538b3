package dev.vitae.fit.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A job advert of the test resources: what should be read, a line of dashes, the text. */
record JobAd(String name, Map<String, String> expected, String text) {

    static JobAd of(String name) {
        try (InputStream file = Objects.requireNonNull(JobAd.class.getResourceAsStream(name + ".txt"), name)) {
            String[] parts = new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n---\n", 2);
            Map<String, String> expected = new LinkedHashMap<>();
            parts[0].lines().forEach(line -> {
                int colon = line.indexOf(':');
                expected.put(line.substring(0, colon), line.substring(colon + 1).strip());
            });
            return new JobAd(name, expected, parts[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String expects(String key) {
        return Objects.requireNonNull(expected.get(key), name + ": " + key);
    }

    List<String> list(String key) {
        return Stream.of(expects(key).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
