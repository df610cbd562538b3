package dev.vitae.fit.prose;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import dev.vitae.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Statements as sentences. The patterns are ICU messages in {@code <language>.properties}; a language without patterns of its
 * own gets English.
 */
public final class Messages {

    private static final String ENGLISH = "en";

    private final Map<String, Properties> byLanguage = new HashMap<>();

    public Messages() {
        for (String language : Lexicon.languages()) {
            byLanguage.put(language, read(language));
        }
    }

    /** The language in which sentences for this one are written: itself, or English. */
    public String languageFor(String language) {
        return byLanguage.containsKey(language) ? language : ENGLISH;
    }

    /** Lists among the values are joined as the language does it. */
    public String say(Statement statement, String language) {
        String in = languageFor(language);
        String pattern = pattern(statement.key(), in);
        Map<String, Object> values = new HashMap<>();
        statement.values().forEach((name, value) -> values.put(name, readable(value, in)));
        return new MessageFormat(pattern, new ULocale(in)).format(values);
    }

    Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, new Properties()).stringPropertyNames();
    }

    private String pattern(String key, String language) {
        String pattern = patterns(language).getProperty(key);
        if (pattern == null) {
            pattern = patterns(ENGLISH).getProperty(key);
        }
        if (pattern == null) {
            throw new IllegalArgumentException("no message: " + key);
        }
        return pattern;
    }

    private Properties patterns(String language) {
        Properties patterns = byLanguage.get(language);
        return patterns == null ? new Properties() : patterns;
    }

    private static Object readable(Object value, String language) {
        return value instanceof Collection<?> all
                ? ListFormatter.getInstance(new ULocale(language)).format(all)
                : value;
    }

    private static Properties read(String language) {
        Properties patterns = new Properties();
        try (InputStream file = Messages.class.getResourceAsStream(language + ".properties")) {
            if (file != null) {
                patterns.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }
}
