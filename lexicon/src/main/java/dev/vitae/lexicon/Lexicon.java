package dev.vitae.lexicon;

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
import java.util.regex.Pattern;

/**
 * Phrases by key, read from resource files. A line reads {@code key: phrase; phrase}; the same key may come again; a line
 * that starts with {@code #} is a comment. Where a lexicon is kept per language, the phrases of all languages come together.
 */
public final class Lexicon {

    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

    private final Map<String, List<String>> phrases = new LinkedHashMap<>();

    private Lexicon() {}

    /** A lexicon that is kept per language, such as {@code headings}. */
    public static Lexicon ofAllLanguages(String name) {
        Lexicon lexicon = new Lexicon();
        for (String language : languages()) {
            lexicon.read(language + "/" + name + ".txt");
        }
        return lexicon;
    }

    /** A lexicon of one language alone. */
    public static Lexicon ofLanguage(String language, String name) {
        Lexicon lexicon = new Lexicon();
        lexicon.read(language + "/" + name + ".txt");
        return lexicon;
    }

    /** A lexicon whose keys are the same in every language, such as {@code places}, with what each language adds to it. */
    public static Lexicon common(String name) {
        Lexicon lexicon = new Lexicon();
        lexicon.read(name + ".txt");
        languages().forEach(language -> lexicon.read(language + "/" + name + ".txt"));
        return lexicon;
    }

    /** The languages with lexicons of their own, ISO 639-1. */
    public static List<String> languages() {
        return lines("languages.txt");
    }

    public Map<String, List<String>> all() {
        return phrases;
    }

    /** The phrases under this key, none where the key is unknown. */
    public List<String> of(String key) {
        return phrases.getOrDefault(key, List.of());
    }

    private void read(String resource) {
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IllegalStateException(resource + ": no key in: " + line);
            }
            List<String> under =
                    phrases.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>());
            SEMICOLON
                    .splitAsStream(line.substring(colon + 1).strip())
                    .filter(phrase -> !phrase.isEmpty())
                    .forEach(under::add);
        }
    }

    private static List<String> lines(String resource) {
        InputStream file = Lexicon.class.getResourceAsStream(resource);
        if (file == null) {
            return List.of(); // not every language needs every lexicon
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
