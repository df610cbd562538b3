package dev.vitae.engine.pieces;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;

/** What the classifier looks at: words and their ends, what the lexicons say, and the shape of the text. */
final class PieceFeatures {

    private static final int LONGEST_WORDS = 12;

    private record Known(String name, PhraseSet phrases) {}

    private final List<Known> lexicons;

    PieceFeatures() {
        Lexicon organisations = Lexicon.ofAllLanguages("organisations");
        Lexicon education = Lexicon.ofAllLanguages("education");
        lexicons = List.of(
                new Known("title", Lexicon.ofAllLanguages("titles").set("title")),
                new Known("org", organisations.set("organisation")),
                new Known("legal", organisations.set("legal")),
                new Known("degree", education.set("degree")),
                new Known("school", education.set("institution")),
                new Known("senior", seniority()),
                new Known("place", places()));
    }

    private static PhraseSet seniority() {
        List<String> all = new ArrayList<>();
        Lexicon.ofAllLanguages("seniority").all().values().forEach(all::addAll);
        return new PhraseSet(all);
    }

    private static PhraseSet places() {
        List<String> all = new ArrayList<>();
        Lexicon.common("places").all().values().forEach(all::addAll);
        Lexicon.common("countries").all().values().forEach(all::addAll);
        Lexicon.common("regions")
                .all()
                .values()
                .forEach(names -> names.forEach(name -> all.add(name.substring(name.indexOf('=') + 1))));
        return new PhraseSet(all);
    }

    /**
     * The features of a text.
     *
     * @param withLexicons whether the lexicons are asked; examples are learned with them and without, so that words the lexicons
     *     don't know count too
     */
    String[] of(String text, boolean withLexicons) {
        List<String> features = new ArrayList<>();
        List<String> words = Words.of(text);
        addWords(words.size() > LONGEST_WORDS ? words.subList(0, LONGEST_WORDS) : words, features);
        addShape(text, words, features);
        if (withLexicons) {
            addLexicons(words, features);
        }
        return features.toArray(String[]::new);
    }

    private static void addWords(List<String> words, List<String> features) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.isEmpty()) {
                continue;
            }
            if (Words.isUnspaced(word.codePointAt(0))) {
                addCharacters(word, features);
                continue;
            }
            features.add("w=" + word);
            if (i == 0) {
                features.add("f=" + word);
            }
            if (i == words.size() - 1) {
                features.add("l=" + word);
            }
            for (int length = 3; length <= 5 && length < word.length(); length++) {
                features.add("s" + word.substring(word.length() - length));
            }
            if (word.length() > 4) {
                features.add("p" + word.substring(0, 4));
            }
        }
    }

    private static void addCharacters(String run, List<String> features) {
        for (int i = 0; i < run.length(); i++) {
            features.add("c" + run.charAt(i));
            if (i > 0) {
                features.add("b" + run.substring(i - 1, i + 1));
            }
        }
        for (int length = 1; length <= 3 && length <= run.length(); length++) {
            features.add("e" + run.substring(run.length() - length));
        }
    }

    private static void addShape(String text, List<String> words, List<String> features) {
        features.add("n=" + Math.min(12, words.size()));
        features.add("len=" + Math.min(10, text.length() / 8));
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        features.add(Character.isLowerCase(first) ? "lower" : Character.isDigit(first) ? "digitfirst" : "upper");
        if (text.codePoints().anyMatch(Character::isDigit)) {
            features.add("digit");
        }
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (".。;；".indexOf(last) >= 0) {
            features.add("stop");
        }
        if (text.indexOf('&') >= 0) {
            features.add("amp");
        }
        if (text.indexOf(',') > 0) {
            features.add("comma");
        }
        if (text.indexOf('(') >= 0) {
            features.add("bracket");
        }
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        features.add("cap=" + Math.min(4, capitals) + "/" + Math.min(6, words.size()));
    }

    private void addLexicons(List<String> words, List<String> features) {
        if (words.isEmpty()) {
            return;
        }
        boolean none = true;
        for (Known known : lexicons) {
            int count = known.phrases().countIn(words);
            if (count > 0) {
                none = false;
                features.add("x" + known.name());
                features.add("x" + known.name() + Math.min(3, count) + "/" + Math.min(4, words.size()));
                if (known.phrases().countIn(words.subList(0, 1)) > 0) {
                    features.add("xf" + known.name());
                }
                if (known.phrases().countIn(words.subList(words.size() - 1, words.size())) > 0) {
                    features.add("xl" + known.name());
                }
            }
        }
        if (none) {
            features.add("xnone");
        }
    }
}
