package dev.vitae.engine.dates;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A regular expression for one of many words, the longest that fits. Words with the same start share it, so that a text costs a
 * look at its next letter rather than one at each of hundreds of words.
 */
final class WordPattern {

    private final Map<Character, WordPattern> next = new TreeMap<>();
    private boolean ends;

    private WordPattern() {}

    /** Alternatives to stand within a group, to be matched whatever their case. */
    static String of(Iterable<String> words) {
        WordPattern root = new WordPattern();
        for (String word : words) {
            root.add(word);
        }
        return root.alternatives();
    }

    private void add(String word) {
        WordPattern node = this;
        for (int i = 0; i < word.length(); i++) {
            char folded = Character.toLowerCase(Character.toUpperCase(word.charAt(i)));
            node = node.next.computeIfAbsent(folded, c -> new WordPattern());
        }
        node.ends = true;
    }

    private String alternatives() {
        String longer = next.entrySet().stream()
                .map(entry -> literal(entry.getKey()) + entry.getValue().rest())
                .collect(Collectors.joining("|"));
        return ends ? longer + "|" : longer;
    }

    private String rest() {
        return next.isEmpty() ? "" : next.size() == 1 && !ends ? alternatives() : "(?:" + alternatives() + ")";
    }

    private static String literal(char c) {
        return Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c;
    }
}
