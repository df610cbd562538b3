package dev.vitae.engine.redaction;

import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name in the parts by which it is known again.
 *
 * @param words folded, of three letters or more
 * @param shortWords initials and particles, which say something only beside another part
 * @param runs in scripts without spaces: the name and those of its parts that have two characters or more
 * @param lower whether the name is printed without capital letters
 */
record NameParts(Set<String> words, Set<String> shortWords, List<String> runs, boolean lower) {

    private static final int SHORTEST = 3;
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "del", "della", "dos", "das", "bin", "bint", "ibn", "abu", "ter", "ten", "zur",
            "dal", "las", "los", "san", "the", "and");
    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "professor",
            "dipl",
            "ing",
            "mag",
            "mba",
            "phd",
            "msc",
            "bsc",
            "mrs",
            "miss",
            "mgr",
            "bc",
            "cpa",
            "pmp",
            "inz",
            "mudr",
            "judr",
            "doctor",
            "cfa",
            "acca",
            "hon",
            "eng",
            "arch",
            "dott",
            "dra",
            "sra",
            "mme",
            "herr",
            "frau");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000・·]+");

    static NameParts of(Iterable<String> names) {
        Set<String> words = new LinkedHashSet<>();
        Set<String> shortWords = new LinkedHashSet<>();
        Set<String> runs = new LinkedHashSet<>();
        boolean lower = true;
        for (String name : names) {
            lower &= name.equals(name.toLowerCase(java.util.Locale.ROOT));
            for (String part : SPACE.split(name, -1)) {
                addUnspaced(part, runs);
            }
            addUnspaced(SPACE.matcher(name).replaceAll(""), runs);
            for (PlacedWord word : PlacedWord.of(name)) {
                String folded = word.folded();
                if (folded.isEmpty() || TITLES.contains(folded) || word.isNumber()) {
                    continue;
                }
                boolean known = folded.length() >= SHORTEST && !PARTICLES.contains(folded);
                if (!PlacedWord.isUnspaced(name, word.start())) {
                    (known ? words : shortWords).add(folded);
                    spelledOut(name.substring(word.start(), word.end())).forEach(known ? words::add : shortWords::add);
                }
            }
        }
        return new NameParts(words, shortWords, new ArrayList<>(runs), lower);
    }

    boolean isEmpty() {
        return words.isEmpty() && runs.isEmpty();
    }

    /** Surname and given name also stand alone; without a space between them the given name is what follows the first one. */
    private static void addUnspaced(String part, Set<String> runs) {
        if (part.length() < 2 || !part.codePoints().allMatch(Words::isUnspaced)) {
            return;
        }
        runs.add(part);
        if (part.length() == 3) {
            runs.add(part.substring(1));
        } else if (part.length() == 4) {
            runs.add(part.substring(0, 2));
            runs.add(part.substring(2));
        }
    }

    /** "Müller" is also written "Mueller". */
    private static List<String> spelledOut(String word) {
        String lower = word.toLowerCase(java.util.Locale.ROOT);
        String spelled = lower.replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
        return spelled.equals(lower) ? List.of() : List.of(Words.fold(spelled));
    }
}
