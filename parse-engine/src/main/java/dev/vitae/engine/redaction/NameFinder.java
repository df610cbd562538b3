package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds a name and its parts, also with the endings that the document's language gives them within a sentence. */
final class NameFinder implements TextFinder {

    private static final String VOWELS = "aeiouyаеиоуыэюяьй";
    private static final int SHORTEST_STEM = 3;
    /** Signs and spaces between two parts of one name at most. */
    private static final int WIDEST_GAP = 2;

    private final NameParts name;
    private final Set<String> endings;

    // the endings come as the lexicon writes them
    NameFinder(NameParts name, List<String> endings) {
        this.name = name;
        this.endings = endings.stream().map(Words::fold).collect(Collectors.toSet());
    }

    @Override
    public void find(PrintedText printed, List<PlacedWord> words, List<Mark> marks) {
        if (name.isEmpty()) {
            return;
        }
        String text = printed.text();
        boolean[] known = new boolean[words.size()];
        for (int i = 0; i < known.length; i++) {
            PlacedWord word = words.get(i);
            known[i] = (name.lower() || !isBicameral(text, word) || word.startsUpperIn(text)) && isPart(word.folded());
        }
        addNeighbours(text, words, known);
        for (int i = 0; i < known.length; i++) {
            if (known[i]) {
                int last = i;
                while (last + 1 < known.length && known[last + 1] && isBeside(text, words, last)) {
                    last++;
                }
                marks.add(new Mark(
                        RedactionKind.NAME,
                        words.get(i).start(),
                        words.get(last).end()));
                i = last;
            }
        }
        addRuns(text, marks);
    }

    private boolean isPart(String word) {
        if (name.words().contains(word)) {
            return true;
        }
        for (String part : name.words()) {
            if (hasEnding(word, part) || (endsInVowel(part) && hasEnding(word, part.substring(0, part.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasEnding(String word, String stem) {
        return stem.length() >= SHORTEST_STEM
                && word.length() > stem.length()
                && word.startsWith(stem)
                && endings.contains(word.substring(stem.length()));
    }

    private static boolean endsInVowel(String part) {
        return VOWELS.indexOf(part.charAt(part.length() - 1)) >= 0;
    }

    private static boolean isBicameral(String text, PlacedWord word) {
        int c = text.codePointAt(word.start());
        return Character.isLowerCase(c) || Character.isUpperCase(c);
    }

    /** Initials and particles belong to the name where they stand beside one of its parts. */
    private void addNeighbours(String text, List<PlacedWord> words, boolean[] known) {
        for (int i = 1; i < known.length; i++) {
            known[i] |=
                    known[i - 1] && name.shortWords().contains(words.get(i).folded()) && isBeside(text, words, i - 1);
        }
        for (int i = known.length - 2; i >= 0; i--) {
            known[i] |= known[i + 1] && name.shortWords().contains(words.get(i).folded()) && isBeside(text, words, i);
        }
    }

    private static boolean isBeside(String text, List<PlacedWord> words, int first) {
        String between =
                text.substring(words.get(first).end(), words.get(first + 1).start());
        return between.length() <= WIDEST_GAP && between.chars().allMatch(c -> " .-'’\u00a0".indexOf(c) >= 0);
    }

    private void addRuns(String text, List<Mark> marks) {
        List<String> runs = new ArrayList<>(name.runs());
        for (String run : runs) {
            for (int at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length())) {
                marks.add(new Mark(RedactionKind.NAME, at, at + run.length()));
            }
            if (run.length() > 2) {
                spacedOut(text, run, marks);
            }
        }
    }

    /** "山田 太郎", "王　小 明". */
    private static void spacedOut(String text, String run, List<Mark> marks) {
        for (int start = text.indexOf(run.charAt(0)); start >= 0; start = text.indexOf(run.charAt(0), start + 1)) {
            int at = start;
            int matched = 0;
            while (at < text.length() && matched < run.length()) {
                char c = text.charAt(at);
                if (c == run.charAt(matched)) {
                    matched++;
                } else if (c != ' ' && c != '\u3000') {
                    break;
                }
                at++;
            }
            if (matched == run.length()) {
                marks.add(new Mark(RedactionKind.NAME, start, at));
            }
        }
    }
}
