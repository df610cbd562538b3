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
import java.util.concurrent.ConcurrentHashMap;

/**
 * Statements as sentences. The patterns are ICU messages in {@code <language>.properties}; a language without any gets
 * English.
 */
public final class Messages {

    private static final String ENGLISH = "en";
    private static final int SHORTEST_WORD = 4;

    private final Map<String, Properties> byLanguage = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Messages() {
        for (String language : Lexicon.languages()) {
            Properties patterns = read(language);
            if (!patterns.isEmpty()) {
                byLanguage.put(language, patterns);
            }
        }
    }

    /** The language in which sentences for this one are written: itself, or English. */
    public String languageFor(String language) {
        return byLanguage.containsKey(language) ? language : ENGLISH;
    }

    /** Lists among the values are joined as the language does it. */
    public String say(Statement statement, String language) {
        ULocale in = new ULocale(languageFor(language));
        return capitalized(say(statement, in), in);
    }

    /** A sentence may begin with the name of a skill; "npm" and "iOS" stay as they are. */
    private static String capitalized(String sentence, ULocale in) {
        int end = 0;
        while (end < sentence.length() && Character.isLowerCase(sentence.charAt(end))) {
            end++;
        }
        boolean word = end >= SHORTEST_WORD && (end == sentence.length() || !Character.isLetter(sentence.charAt(end)));
        return word ? sentence.substring(0, 1).toUpperCase(in.toLocale()) + sentence.substring(1) : sentence;
    }

    private String say(Statement statement, ULocale in) {
        Map<String, Object> values = new HashMap<>();
        statement.values().forEach((name, value) -> values.put(name, readable(value, in)));
        MessageFormat format = formats.computeIfAbsent(
                in.getLanguage() + ':' + statement.key(),
                name -> new MessageFormat(pattern(statement.key(), in.getLanguage()), in));
        synchronized (format) { // formats are slow to make and not thread safe
            return format.format(values);
        }
    }

    String pattern(String key, String language) {
        String pattern = patterns(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message: " + key);
        }
        return pattern;
    }

    private Object readable(Object value, ULocale in) {
        return switch (value) {
            case Collection<?> all ->
                ListFormatter.getInstance(in)
                        .format(all.stream().map(one -> readable(one, in)).toList());
            case TimeSpan time -> say(time.statement(), in);
            case LanguageName name -> name.in(in);
            case Statement nested -> say(nested, in);
            default -> value;
        };
    }

    Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, new Properties()).stringPropertyNames();
    }

    private Properties patterns(String language) {
        Properties patterns = byLanguage.get(language);
        return patterns == null ? new Properties() : patterns;
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
