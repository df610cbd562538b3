package dev.vitae.engine.fields;

import dev.vitae.lexicon.Words;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a person's name looks like in any script: two to six words written large, with titles, particles and initials. */
final class NameShape {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{M}]+(?:['’ʼ‐‑.\\-][\\p{L}\\p{M}]+)*[.]?|[«\"“„'(][\\p{L}\\p{M}.\\-]+[»\"”“')]|\\p{L}\\.(?:-?\\p{L}\\.)+");
    private static final Set<String> PARTICLES = Set.of(
            "da", "das", "de", "del", "della", "delle", "dello", "degli", "dei", "di", "do", "dos", "du", "des", "d",
            "von", "vom", "van", "den", "der", "dem", "ter", "ten", "te", "zu", "zum", "zur", "auf", "af", "av", "la",
            "las", "le", "los", "el", "al", "bin", "bint", "ibn", "ben", "y", "e", "i", "of", "und", "san", "st", "vd",
            "op", "in", "'t", "t", "ould", "oğlu", "kızı");
    private static final Set<String> TITLES = Set.of(
            "dr",
            "prof",
            "mag",
            "mgr",
            "ing",
            "dipl",
            "dipl.-ing",
            "med",
            "phd",
            "msc",
            "bsc",
            "mba",
            "ma",
            "ba",
            "bc",
            "bca",
            "mudr",
            "judr",
            "phdr",
            "rndr",
            "paeddr",
            "mvdr",
            "doc",
            "csc",
            "drsc",
            "lic",
            "llm",
            "ll.m",
            "md",
            "m.d",
            "ph.d",
            "m.sc",
            "b.sc",
            "rn",
            "cpa",
            "cfa",
            "pmp",
            "acca",
            "cissp",
            "avv",
            "dott",
            "dott.ssa",
            "dottssa",
            "arch",
            "geom",
            "rag",
            "sr",
            "sra",
            "d",
            "dña",
            "mr",
            "mrs",
            "ms",
            "miss",
            "frau",
            "herr",
            "hab",
            "inż",
            "lek",
            "drs",
            "ir",
            "mr.dr",
            "c.p",
            "c.a",
            "ca",
            "eng",
            "engr",
            "esq",
            "jr",
            "ii",
            "iii",
            "м",
            "د",
            "م",
            "أ",
            "أ.د",
            "к.м.н",
            "д.м.н",
            "к.т.н",
            "к.э.н");
    private static final int MOST_WORDS = 7;
    private static final int LONGEST = 60;
    private static final int LONGEST_UNSPACED = 8;

    private NameShape() {}

    static boolean fits(String text) {
        if (text.length() > LONGEST || text.isEmpty()) {
            return false;
        }
        return isUnspaced(text) ? fitsUnspaced(text) : fitsWords(text);
    }

    static boolean isUnspaced(String text) {
        return Words.isUnspaced(text.codePointAt(0));
    }

    /** Chinese and Japanese: a few characters, the names apart or not. */
    private static boolean fitsUnspaced(String text) {
        String characters = text.replaceAll("[\\s\\u3000・·]", "");
        return characters.length() >= 2
                && characters.length() <= LONGEST_UNSPACED
                && text.split("[\\s\\u3000]+", -1).length <= 3
                && characters.codePoints().allMatch(Words::isUnspaced);
    }

    private static boolean fitsWords(String text) {
        int comma = text.indexOf(',');
        if (comma > 0) {
            String behind = text.substring(comma + 1).strip();
            return text.indexOf(',', comma + 1) < 0
                    && (fitsWords(text.substring(0, comma).strip()) || namesIn(text.substring(0, comma)) == 1)
                    && behind.split("\\s+", -1).length <= 3
                    && (namesIn(behind) > 0 || isTitle(behind));
        }
        int names = namesIn(text);
        return names >= 2 && names <= MOST_WORDS - 1;
    }

    /** How many words of the text are names, not counting titles and particles; -1 where one can be none of these. */
    static int namesIn(String text) {
        String[] words = text.strip().split("\\s+", -1);
        int names = 0;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (words.length > MOST_WORDS || !WORD.matcher(word).matches()) {
                return -1;
            }
            if (isTitle(word) || (i > 0 && isParticle(word))) {
                continue;
            }
            if (!isLarge(word) && !isParticle(word)) {
                return -1;
            }
            names += isLarge(word) ? 1 : 0;
        }
        return names;
    }

    /** With a capital at its start, also behind an apostrophe: "d'Amico"; other scripts have none. */
    private static boolean isLarge(String word) {
        int first = word.codePointAt(0);
        return !Character.isLowerCase(first)
                || (word.length() > 2 && "'’".indexOf(word.charAt(1)) >= 0 && Character.isUpperCase(word.charAt(2)));
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(Words.fold(word)) || PARTICLES.contains(word);
    }

    /** "Dr. Jane Smith" is no company. */
    static boolean startsWithTitle(String text) {
        int space = text.indexOf(' ');
        return space > 0 && isTitle(text.substring(0, space));
    }

    private static boolean isTitle(String word) {
        if (word.length() < 2) {
            return false;
        }
        String plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        boolean marked = word.endsWith(".")
                || (plain.length() > 1 && !Character.isLowerCase(plain.codePointAt(1)))
                || Character.isLowerCase(plain.codePointAt(0));
        return marked && TITLES.contains(plain.toLowerCase(Locale.ROOT));
    }
}
