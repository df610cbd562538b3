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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases by key, read from resource files when they are asked for. A line reads {@code key: phrase; phrase}; the same key may come again; a line
 * that starts with {@code #} is a comment. Where a lexicon is kept per language, the phrases of all languages come together.
 */
public final class Lexicon {

    private static final String ENGLISH = "en";

    private static final List<String> LANGUAGES = lines("languages.txt");

    /** Sets are large, and the same ones are asked for in many places. */
    private static final Map<String, PhraseSet> SETS = new ConcurrentHashMap<>();

    private final List<String> resources;
    private @Nullable Map<String, List<String>> phrases;

    private Lexicon(Stream<String> resources) {
        this.resources = resources.toList();
    }

    /** A lexicon that is kept per language, such as {@code headings}. */
    public static Lexicon ofAllLanguages(String name) {
        return new Lexicon(ofLanguages(name));
    }

    /** A lexicon of one language alone. */
    public static Lexicon ofLanguage(String language, String name) {
        return new Lexicon(Stream.of(language + "/" + name + ".txt"));
    }

    /** A lexicon whose keys are the same in every language, such as {@code places}, with what each language adds to it. */
    public static Lexicon common(String name) {
        return new Lexicon(Stream.concat(Stream.of(name + ".txt"), ofLanguages(name)));
    }

    private static Stream<String> ofLanguages(String name) {
        return languages().stream().map(language -> language + "/" + name + ".txt");
    }

    /**
     * Whether words of one language are looked for in texts of another: only in their own, and English ones everywhere, since every
     * language borrows them at work.
     */
    public static boolean countsIn(String text, String words) {
        return words.equals(text) || words.equals(ENGLISH);
    }

    /** The languages with lexicons of their own, ISO 639-1. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    public Map<String, List<String>> all() {
        if (phrases == null) {
            phrases = read();
        }
        return phrases;
    }

    /** The phrases under this key, none where the key is unknown. */
    public List<String> of(String key) {
        return all().getOrDefault(key, List.of());
    }

    /** The same to be found in text; made once, and without reading the lexicon again. */
    public PhraseSet set(String key) {
        return SETS.computeIfAbsent(resources + "#" + key, name -> new PhraseSet(of(key)));
    }

    private Map<String, List<String>> read() {
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (String resource : resources) {
            for (String line : lines(resource)) {
                int colon = line.indexOf(':');
                if (colon < 1) {
                    throw new IllegalStateException(resource + ": no key in: " + line);
                }
                addPhrases(
                        line,
                        colon + 1,
                        read.computeIfAbsent(line.substring(0, colon).strip(), key -> new ArrayList<>()));
            }
        }
        return read;
    }

    private static void addPhrases(String line, int start, List<String> phrases) {
        for (int from = start; from < line.length(); ) {
            int semicolon = line.indexOf(';', from);
            int end = semicolon < 0 ? line.length() : semicolon;
            String phrase = line.substring(from, end).strip();
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
            from = end + 1;
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
