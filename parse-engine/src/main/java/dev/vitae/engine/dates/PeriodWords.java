package dev.vitae.engine.dates;

import dev.vitae.lexicon.Lexicon;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and signs around dates, in folded text, that make periods of them. What stands behind a date is told by where it
 * ends, what stands before one by where it starts; {@link #NONE} where it isn't there.
 */
final class PeriodWords {

    static final int NONE = -1;

    private static final String DASH = "[-‐‑‒–—―−~〜～→⟶>➔]";
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}])";

    /** More than the words before a date that belong to it. */
    private static final int LONGEST_BEFORE = 60;

    private final Pattern between;
    private final Pattern current;
    private final Pattern currentBefore;
    private final Pattern now;
    private final Pattern open;
    private final Pattern since;
    private final Pattern before;
    private final Pattern suffix;
    private final Pattern duration;

    /** @param words of all languages about dates */
    PeriodWords(Lexicon words) {
        String to = alternatives(words, "to");
        String expected = alternatives(words, "expected");
        String joint = "(?:" + DASH + "{1,3}|" + NO_LETTER_BEFORE + "(?:" + to + ")" + NO_LETTER_BEHIND + "|から|至|到)";
        String today = "(?:" + alternatives(words, "current") + ")" + NO_LETTER_BEHIND;
        suffix = Pattern.compile(
                "\\s?(?:г\\.?(?:\\s?г\\.?)?|года?|году|roku|rok|r\\.|року|yil[iı]|م|年)" + NO_LETTER_BEHIND);
        between =
                Pattern.compile("[\\s,(]*" + joint + "(?:\\s*" + joint + ")?[\\s(]*(?:(?:" + expected + ")[\\s.:]*)?");
        current = Pattern.compile(
                "[\\s,(]*(?:" + joint + "[\\s(]*)+" + today + "|\\s*[,(]?\\s*(?:至今|迄今|现在|現在|今)(?:に至る|まで)?");
        now = Pattern.compile("\\s+" + today);
        currentBefore = Pattern.compile("(?:" + NO_LETTER_BEFORE + today + ")\\s*" + DASH + "{1,3}\\s*$");
        open = Pattern.compile("\\s*(?:" + DASH + "{1,3}|\\.\\.\\.|…)\\s*(?=$|[)\\]\\t|,])|\\s*(?:から|起)(?=\\s*$|\\t)");
        since = Pattern.compile(NO_LETTER_BEFORE + "(?:" + alternatives(words, "since") + ")[\\s:]*$");
        // "graduated 2019", but not the diploma of "High School Diploma 2019"
        String alone = "(?<=^|[\\t,;(|•·–—-]|[\\t,;(|•·–—-]\\s)";
        before = Pattern.compile("(?:" + NO_LETTER_BEFORE + "(?:" + alternatives(words, "from") + ")|" + alone + "(?:"
                + expected + "))[\\s.:]*$");
        String units = WordPattern.of(folded(Lexicon.common("durations").of("unit")));
        String amount = "\\d{1,2}(?:[.,]\\d)?\\+?\\s?(?:" + units + ")(?![\\p{IsLatin}\\p{IsCyrillic}])\\.?";
        duration = Pattern.compile("[\\s,;:·•|–\\-]*[(（\\[]?\\s*(?:" + amount + ")(?:[\\s,]*(?:\\p{L}{1,3}\\s)?"
                + amount + ")?\\s*[)）\\]]?");
    }

    /** Whether this is all that parts the two dates of a period. */
    boolean isBetween(String gap) {
        return between.matcher(gap).matches();
    }

    /** Such as "- today". */
    int currentBehind(String folded, int date) {
        return behind(current, folded, date);
    }

    /** Such as "today -". */
    int currentBefore(String folded, int date) {
        return before(currentBefore, folded, 0, date);
    }

    /** Such as "today", which makes a period only of a date with a word before it. */
    int nowBehind(String folded, int date) {
        return behind(now, folded, date);
    }

    /** A dash that no other date follows. */
    int openBehind(String folded, int date) {
        return behind(open, folded, date);
    }

    /** Such as "since". */
    int sinceBefore(String folded, int date) {
        return before(since, folded, 0, date);
    }

    /** Such as "from" or "graduated", which belongs to a date and doesn't change it. */
    int wordBefore(String folded, int least, int date) {
        return before(before, folded, least, date);
    }

    /** The word for a year in languages that write it behind the number. */
    int yearBehind(String folded, int date) {
        return behind(suffix, folded, date);
    }

    /** How long a period was, such as "(2 years 3 months)". */
    int durationBehind(String folded, int period) {
        return behind(duration, folded, period);
    }

    private static int behind(Pattern pattern, String folded, int from) {
        Matcher matcher = pattern.matcher(folded).region(from, folded.length());
        return matcher.lookingAt() ? matcher.end() : NONE;
    }

    private static int before(Pattern pattern, String folded, int least, int to) {
        Matcher matcher = pattern.matcher(folded).region(Math.max(least, to - LONGEST_BEFORE), to);
        return matcher.find() ? matcher.start() : NONE;
    }

    private static String alternatives(Lexicon lexicon, String key) {
        return WordPattern.of(folded(lexicon.of(key)));
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(FoldedText::of).toList();
    }
}
