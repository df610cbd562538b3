package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far the words of a text are known as names of people. */
final class PersonNames {

    private static final int LONGEST_SURNAME = 4;

    private final Set<String> given = new HashSet<>();
    private final Set<String> family = new HashSet<>();

    PersonNames() {
        Lexicon names = Lexicon.ofAllLanguages("names");
        names.of("given").forEach(name -> given.add(key(name)));
        names.of("family").forEach(name -> family.add(key(name)));
    }

    /** 0 where no word is known as a name, 1 where both a given and a family name are. */
    double of(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            return 0;
        }
        return Words.isUnspaced(words.getFirst().codePointAt(0)) ? ofUnspaced(String.join("", words)) : ofWords(words);
    }

    private double ofWords(List<String> words) {
        boolean givenFound = false;
        boolean familyFound = false;
        int known = 0;
        for (int i = 0; i < words.size(); i++) {
            String two = i + 1 < words.size() ? words.get(i) + " " + words.get(i + 1) : words.get(i);
            boolean isGiven = given.contains(words.get(i)) || given.contains(two) || partIn(given, words.get(i));
            boolean isFamily = family.contains(words.get(i)) || family.contains(two) || partIn(family, words.get(i));
            givenFound |= isGiven;
            familyFound |= isFamily;
            known += isGiven || isFamily ? 1 : 0;
        }
        return (givenFound ? 0.5 : 0) + (familyFound ? 0.3 : 0) + (known > 1 ? 0.2 : 0);
    }

    private static boolean partIn(Set<String> names, String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0 && (names.contains(word.substring(0, hyphen)) || names.contains(word.substring(hyphen + 1)));
    }

    /** The family name stands first; what follows is the given one. */
    private double ofUnspaced(String characters) {
        for (int length = Math.min(LONGEST_SURNAME, characters.length() - 1); length > 0; length--) {
            if (family.contains(characters.substring(0, length))) {
                return given.contains(characters.substring(length)) ? 1 : 0.6;
            }
        }
        return 0;
    }

    private static String key(String name) {
        return String.join(" ", Words.of(name));
    }
}
