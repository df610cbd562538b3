package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that stand before a value: "Nationality: British". */
final class Labels {

    /** A labelled text: whose label it is, and what stands behind it. */
    record Labelled(String key, String value) {}

    private static final Pattern COLON =
            Pattern.compile("^([\\p{L}][\\p{L}\\p{M}.'’/ \\-]{0,40}?)\\s*[:：\\t]\\s*(.*)$");

    /** Words within addresses, which label nothing. */
    private static final String STREET = "street";

    private static final int MOST_WORDS = 4;
    /** A last word as short as this is rather a value: "Permis B". */
    private static final int SHORT = 2;

    /** Those that are read without a colon even where they are a single word. */
    private static final Set<String> PLAIN_LABELS = Set.of("email", "phone", "linkedin", "website");

    private final Lexicon labels = Lexicon.ofAllLanguages("labels");
    private final Map<String, String> keys = new HashMap<>();

    Labels() {
        labels.all().forEach((key, phrases) -> {
            if (!key.equals(STREET)) {
                phrases.forEach(phrase -> keys.putIfAbsent(String.join(" ", Words.of(phrase)), key));
            }
        });
    }

    /** Empty where the text starts with no known label. */
    Optional<Labelled> read(String text) {
        Optional<Labelled> colon = beforeColon(text);
        return colon.isPresent() ? colon : withoutColon(text.strip());
    }

    /** With a colon or a gap behind the label. */
    Optional<Labelled> beforeColon(String text) {
        Matcher matcher = COLON.matcher(text.strip());
        return matcher.matches()
                ? keyOf(matcher.group(1))
                        .map(key -> new Labelled(key, matcher.group(2).strip()))
                : Optional.empty();
    }

    /** With nothing but a space behind the label, the longest that fits. */
    Optional<Labelled> beforeSpace(String text) {
        List<Words.Word> words = Words.in(text);
        for (int length = Math.min(MOST_WORDS, words.size() - 1); length > 0; length--) {
            Words.Word last = words.get(length - 1);
            int from = words.get(length).from();
            boolean value = last.folded().length() <= SHORT && Character.isUpperCase(text.codePointAt(last.from()));
            boolean named = !value && from > last.to() && words.getFirst().from() == 0;
            Optional<String> key = named ? keyOf(text.substring(0, last.to())) : Optional.empty();
            if (key.isPresent()) {
                return Optional.of(
                        new Labelled(key.get(), text.substring(last.to()).strip()));
            }
        }
        return Optional.empty();
    }

    /** "Mobile 020 910 6973", where a style or a line above made the colon needless. */
    private Optional<Labelled> withoutColon(String text) {
        int space = text.indexOf(' ');
        for (int words = 1; space > 0 && words <= 3; words++) {
            String label = text.substring(0, space);
            if (label.length() > 1) {
                Optional<String> key = keyOf(label);
                boolean plain =
                        words > 1 || PLAIN_LABELS.contains(key.orElse("")) || Words.isUnspaced(label.codePointAt(0));
                if (key.isPresent() && plain) {
                    return Optional.of(
                            new Labelled(key.get(), text.substring(space + 1).strip()));
                }
            }
            space = text.indexOf(' ', space + 1);
        }
        return Optional.empty();
    }

    /** Where in a text a label with a colon starts, behind other words; -1 where none does. */
    int startWithin(String text) {
        List<Words.Word> words = Words.in(text);
        for (int last = 1; last < words.size(); last++) {
            if (!isBeforeColon(text, words.get(last).to())) {
                continue;
            }
            for (int first = Math.max(0, last - MOST_WORDS + 1); first <= last; first++) {
                int from = words.get(first).from();
                if (keyOf(text.substring(from, words.get(last).to())).isPresent()) {
                    if (first == 0) {
                        break;
                    }
                    return from;
                }
            }
        }
        return -1;
    }

    private static boolean isBeforeColon(String text, int end) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && (text.charAt(next) == ':' || text.charAt(next) == '：');
    }

    Optional<String> keyOf(String label) {
        String plain = label.startsWith("ご") || label.startsWith("お") ? label.substring(1) : label; // said politely
        String key = keys.get(String.join(" ", Words.of(label)));
        return Optional.ofNullable(key != null ? key : keys.get(String.join(" ", Words.of(plain))));
    }

    PhraseSet of(String key) {
        return labels.set(key);
    }
}
