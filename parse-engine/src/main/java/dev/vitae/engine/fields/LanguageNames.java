package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of languages as any of the engine's languages writes them, with the name that CLDR gives them in English. */
final class LanguageNames {

    /** A language named in a text. */
    record Named(int from, int to, String language) {}

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_RUN = 12;
    /** Shorter names, "Ga" or "Twi", are other words too unless they are written large. */
    private static final int SHORT = 4;

    private final Map<String, String> names = new HashMap<>();

    LanguageNames() {
        Map<String, Locale> printed = new HashMap<>();
        Lexicon.languages().forEach(language -> printed.put(language, Locale.of(language)));
        Lexicon spoken = Lexicon.common("spoken");
        Set<String> codes = codes();
        spoken.all().keySet().stream().filter(LanguageNames::isCode).forEach(codes::add);
        for (String code : codes) {
            Locale language = Locale.of(code);
            String english = language.getDisplayLanguage(Locale.ENGLISH);
            boolean other =
                    code.length() > 2 && key(english).length() <= SHORT + 1; // "Meta", "Bena" are rather something else
            if (!english.equals(code) && !other) {
                printed.values().forEach(in -> names.putIfAbsent(key(language.getDisplayLanguage(in)), english));
                names.put(key(english), english);
            }
        }
        spoken.all().forEach((code, phrases) -> {
            String english = isCode(code) ? Locale.of(code).getDisplayLanguage(Locale.ENGLISH) : code;
            phrases.forEach(phrase -> names.put(key(phrase), english));
        });
    }

    private static boolean isCode(String key) {
        return Character.isLowerCase(key.charAt(0));
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(List.of(Locale.getISOLanguages()));
        for (Locale locale : Locale.getAvailableLocales()) {
            codes.add(locale.getLanguage());
        }
        codes.remove("");
        return codes;
    }

    /** The languages named in a text, from left to right; what a bracket adds to a name, "Chinese (Mandarin)", is none of its own. */
    List<Named> in(String text) {
        List<Words.Word> words = Words.in(text);
        List<Named> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int length = Words.isUnspaced(words.get(i).folded().codePointAt(0))
                    ? addFromRun(words.get(i), found)
                    : addPhrase(text, words, i, found);
            i += Math.max(1, length);
        }
        found.removeIf(name -> isInBracketBehind(name, found.getFirst(), text));
        return found;
    }

    private int addPhrase(String text, List<Words.Word> words, int from, List<Named> found) {
        for (int length = Math.min(MOST_WORDS, words.size() - from); length > 0; length--) {
            StringBuilder phrase = new StringBuilder(words.get(from).folded());
            for (int i = 1; i < length; i++) {
                phrase.append(' ').append(words.get(from + i).folded());
            }
            @Nullable String language = names.get(phrase.toString());
            int start = words.get(from).from();
            if (language != null && (phrase.length() >= SHORT || !Character.isLowerCase(text.codePointAt(start)))) {
                found.add(new Named(start, words.get(from + length - 1).to(), language));
                return length;
            }
        }
        return 0;
    }

    private int addFromRun(Words.Word run, List<Named> found) {
        String text = run.folded();
        for (int i = 0; i < text.length(); i++) {
            for (int end = Math.min(text.length(), i + LONGEST_RUN); end > i + 1; end--) {
                @Nullable String language = names.get(text.substring(i, end));
                if (language != null) {
                    found.add(new Named(run.from() + i, Math.min(run.to(), run.from() + end), language));
                    i = end - 1;
                    break;
                }
            }
        }
        return 1;
    }

    private static boolean isInBracketBehind(Named name, Named first, String text) {
        if (name.from() <= first.from()) {
            return false;
        }
        int depth = 0;
        for (int i = first.to(); i < name.from(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
        }
        return depth > 0;
    }

    private static String key(String name) {
        return String.join(" ", Words.of(name));
    }
}
