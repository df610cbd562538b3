package dev.vitae.fit.taxonomy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of a taxonomy file. A file has headers ({@code group: Nursing}) that hold until the next of the same name, and
 * blocks: a head in brackets, then lines {@code key: phrase; phrase}. Lines that start with {@code #} are comments.
 *
 * @param head what stands in the brackets and behind them
 * @param headers in force where the block stands
 * @param lines phrases by key
 */
record Block(String head, String rest, Map<String, String> headers, Map<String, List<String>> lines) {

    /** The blocks of all files that this index names, a file a line. */
    static List<Block> all(String index) {
        List<Block> blocks = new ArrayList<>();
        for (String file : lines(index)) {
            read(file, blocks);
        }
        return blocks;
    }

    String header(String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException(head + ": no " + name);
        }
        return value;
    }

    private static void read(String file, List<Block> blocks) {
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, List<String>> current = Map.of();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                int end = line.indexOf(']');
                current = new LinkedHashMap<>();
                blocks.add(new Block(
                        line.substring(1, end), line.substring(end + 1).strip(), Map.copyOf(headers), current));
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException(file + ": no key in: " + line);
            }
            String key = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (key.equals("group") || key.equals("family")) {
                headers.put(key, value);
            } else {
                current.computeIfAbsent(key, k -> new ArrayList<>()).addAll(phrases(value));
            }
        }
    }

    private static List<String> phrases(String value) {
        List<String> phrases = new ArrayList<>();
        for (String phrase : value.split(";", -1)) {
            if (!phrase.isBlank()) {
                phrases.add(phrase.strip());
            }
        }
        return phrases;
    }

    private static List<String> lines(String resource) {
        InputStream file = Block.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
