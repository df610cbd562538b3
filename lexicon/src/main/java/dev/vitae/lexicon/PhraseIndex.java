package dev.vitae.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what they stand for, found in text with their places. Words are compared as {@link Words} folds them, and parts
 * of words with hyphens, slashes and apostrophes as words of their own, so that "SQL-Kenntnisse" and "l'analyse" are found under "SQL"
 * and "analyse". At each place the phrase of most words counts, of those the one with most letters; what it covers is not
 * looked at again. Stars work as in {@link PhraseSet}.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {

    /** Open words are filed under at most this many letters of their closed end. */
    private static final int FILED = 4;

    private static final String SPLITS = "-/'’‐‑";

    private final Map<String, List<Entry<T>>> byWord = new HashMap<>();
    private final Map<String, List<Entry<T>>> byStart = new HashMap<>();
    private final Map<String, List<Entry<T>>> byEnd = new HashMap<>();
    private final Map<Character, List<Entry<T>>> unspaced = new HashMap<>();

    /** A phrase in a text, from its first character to behind its last. */
    public record Match<T>(T value, String phrase, int from, int to) {}

    private record Entry<T>(T value, String phrase, List<Phrase.Part> parts, int letters) {

        Phrase.Part first() {
            return parts.getFirst();
        }

        int words() {
            return parts.size();
        }
    }

    /** The phrases by what they stand for; of equal ones under several values the first counts. */
    public PhraseIndex(SequencedMap<T, ? extends Iterable<String>> phrases) {
        phrases.forEach((value, all) -> all.forEach(phrase -> file(value, phrase)));
        List.of(byWord, byStart, byEnd).forEach(PhraseIndex::sort);
        sort(unspaced);
    }

    /** All that is found, from left to right. */
    public List<Match<T>> in(String text) {
        return in(text, value -> true);
    }

    /** The same of those phrases only that stand for such values. */
    public List<Match<T>> in(String text, Predicate<T> which) {
        List<Words.Word> words = tokens(text);
        List<Match<T>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Entry<T> entry = at(words, i, which);
            if (entry != null) {
                int last = i + entry.words() - 1;
                found.add(new Match<>(
                        entry.value(),
                        entry.phrase(),
                        words.get(i).from(),
                        words.get(last).to()));
                i = last + 1;
            } else {
                i += insideRun(words, i, which, found);
            }
        }
        return found;
    }

    private static <K, T> void sort(Map<K, List<Entry<T>>> filed) {
        Comparator<Entry<T>> longestFirst =
                Comparator.<Entry<T>>comparingInt(Entry::words).thenComparingInt(Entry::letters);
        filed.values().forEach(entries -> entries.sort(longestFirst.reversed()));
    }

    private void file(T value, String phrase) {
        List<Phrase.Part> parts = split(Phrase.parts(phrase));
        if (parts.isEmpty()) {
            return;
        }
        int letters = parts.stream().mapToInt(part -> part.text().length()).sum();
        Entry<T> entry = new Entry<>(value, phrase, parts, letters);
        String text = entry.first().text();
        if (isUnspaced(text)) {
            unspaced.computeIfAbsent(text.charAt(0), c -> new ArrayList<>()).add(entry);
        } else if (entry.first().openStart()) {
            under(byEnd, text.substring(Math.max(0, text.length() - FILED))).add(entry);
        } else if (entry.first().openEnd()) {
            under(byStart, text.substring(0, Math.min(FILED, text.length()))).add(entry);
        } else {
            under(byWord, text).add(entry);
        }
    }

    private static <T> List<Entry<T>> under(Map<String, List<Entry<T>>> filed, String key) {
        return filed.computeIfAbsent(key, k -> new ArrayList<>(2));
    }

    private static List<Phrase.Part> split(List<Phrase.Part> whole) {
        List<Phrase.Part> parts = new ArrayList<>();
        for (Phrase.Part part : whole) {
            List<Words.Word> words = tokens(part.text());
            for (int i = 0; i < words.size(); i++) {
                parts.add(new Phrase.Part(
                        words.get(i).folded(), part.openStart() && i == 0, part.openEnd() && i == words.size() - 1));
            }
        }
        return List.copyOf(parts);
    }

    /** The words of a text, those with joints taken apart. */
    private static List<Words.Word> tokens(String text) {
        List<Words.Word> tokens = new ArrayList<>();
        for (Words.Word word : Words.in(text)) {
            int from = word.from();
            for (int i = word.from(); i <= word.to(); i++) {
                if (i == word.to() || SPLITS.indexOf(text.charAt(i)) >= 0) {
                    if (from == word.from() && i == word.to()) {
                        tokens.add(word);
                    } else if (i > from) {
                        tokens.add(new Words.Word(Words.fold(text.substring(from, i)), from, i));
                    }
                    from = i + 1;
                }
            }
        }
        return tokens;
    }

    private @Nullable Entry<T> at(List<Words.Word> words, int from, Predicate<T> which) {
        String word = words.get(from).folded();
        Entry<T> best = longest(byWord.get(word), words, from, which, null);
        for (int letters = 1; letters <= Math.min(FILED, word.length()); letters++) {
            best = longest(byStart.get(word.substring(0, letters)), words, from, which, best);
            best = longest(byEnd.get(word.substring(word.length() - letters)), words, from, which, best);
        }
        return best;
    }

    private @Nullable Entry<T> longest(
            @Nullable List<Entry<T>> entries,
            List<Words.Word> words,
            int from,
            Predicate<T> which,
            @Nullable Entry<T> least) {
        if (entries == null) {
            return least;
        }
        for (Entry<T> entry : entries) {
            boolean longer = least == null
                    || entry.words() > least.words()
                    || (entry.words() == least.words() && entry.letters() > least.letters());
            if (!longer) {
                return least; // they stand in this order
            }
            if (goesOn(entry, words, from, 0) && which.test(entry.value())) {
                return entry;
            }
        }
        return least;
    }

    /** Whether the words from here on are those of the phrase behind its first {@code part} words. */
    private static boolean goesOn(Entry<?> entry, List<Words.Word> words, int from, int part) {
        List<Phrase.Part> parts = entry.parts();
        if (from + parts.size() - part > words.size()) {
            return false;
        }
        for (int i = part; i < parts.size(); i++) {
            Phrase.Part wanted = parts.get(i);
            String word = words.get(from + i - part).folded();
            boolean fits = isUnspaced(wanted.text()) ? word.startsWith(wanted.text()) : wanted.matches(word);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Phrases inside a run of characters without spaces; returns how many words are done with. */
    private int insideRun(List<Words.Word> words, int at, Predicate<T> which, List<Match<T>> found) {
        Words.Word run = words.get(at);
        String text = run.folded();
        if (unspaced.isEmpty() || !isUnspaced(text)) {
            return 1;
        }
        boolean sameLength = text.length() == run.to() - run.from(); // else folding has moved the places
        for (int i = 0; i < text.length(); ) {
            Entry<T> entry = insideRun(words, at, i, which);
            if (entry == null) {
                i++;
                continue;
            }
            int length = entry.first().text().length();
            int last = at + entry.words() - 1;
            int from = sameLength ? run.from() + i : run.from();
            int to = last > at ? words.get(last).to() : sameLength ? from + length : run.to();
            found.add(new Match<>(entry.value(), entry.phrase(), from, to));
            if (last > at) {
                return entry.words();
            }
            i += length;
        }
        return 1;
    }

    private @Nullable Entry<T> insideRun(List<Words.Word> words, int at, int offset, Predicate<T> which) {
        String run = words.get(at).folded();
        for (Entry<T> entry : unspaced.getOrDefault(run.charAt(offset), List.of())) {
            String text = entry.first().text();
            int end = offset + text.length();
            if (which.test(entry.value())
                    && run.startsWith(text, offset)
                    && !cutsKatakana(run, offset)
                    && !cutsKatakana(run, end)
                    && (entry.words() == 1 || (end == run.length() && goesOn(entry, words, at + 1, 1)))) {
                return entry;
            }
        }
        return null;
    }

    /** Katakana writes foreign words as a whole: no phrase starts or ends inside of one. */
    private static boolean cutsKatakana(String run, int at) {
        return at > 0 && at < run.length() && isKatakana(run.charAt(at - 1)) && isKatakana(run.charAt(at));
    }

    private static boolean isKatakana(char c) {
        return c >= 0x30a1 && c <= 0x30fe;
    }

    /** Folding may leave nothing of a word, as of a lone combining mark. */
    private static boolean isUnspaced(String word) {
        return !word.isEmpty() && Words.isUnspaced(word.codePointAt(0));
    }
}
