package dev.vitae.engine.fields;

import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows towns, regions and countries by name, also with a word, a code or a bracket beside it. */
final class TownNames {

    private static final Pattern BRACKET = Pattern.compile("\\s*[(（]([^()（）]*)[)）]");
    private static final Pattern ISO = Pattern.compile("\\p{Lu}{2,3}|(?:\\p{Lu}\\.){2,3}");

    private final Places places;
    private final PhraseSet before;

    TownNames(Places places, PhraseSet before) {
        this.places = places;
        this.before = before;
    }

    /**
     * Whether a part of an address names a place.
     *
     * @param first whether nothing stands before it; the codes of countries and regions stand behind towns
     */
    boolean isPlace(String part, boolean first) {
        String plain = BRACKET.matcher(part).replaceAll("").strip();
        Matcher bracket = BRACKET.matcher(part);
        boolean bracketFits =
                !bracket.find() || ISO.matcher(bracket.group(1)).matches() || places.isKnown(bracket.group(1));
        if (plain.isEmpty()) {
            return !first && bracketFits;
        }
        if (!bracketFits) {
            return false;
        }
        boolean code = !first && ISO.matcher(plain).matches();
        return code || places.isKnown(plain) || isTown(plain);
    }

    /** A town whatever stands around its name: "г. Казань", "Raleigh NC US", "København N", "Greater London". */
    boolean isTown(String text) {
        List<Words.Word> words = Words.in(text);
        if (words.isEmpty()) {
            return false;
        }
        if (places.isKnown(text)) {
            return true;
        }
        if (words.size() > 1 && before.is(words.getFirst().folded())) {
            return places.isKnown(text.substring(words.get(1).from()));
        }
        int end = words.size() - 1;
        while (end > 0
                && isSuffix(text.substring(words.get(end).from(), words.get(end).to()))) {
            if (places.isKnown(text.substring(0, words.get(end - 1).to()).strip())) {
                return true;
            }
            end--;
        }
        return false;
    }

    private static boolean isSuffix(String word) {
        return (word.length() <= 3 && word.codePoints().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c)))
                || word.equalsIgnoreCase("cedex");
    }
}
