package dev.vitae.engine.dates;

import dev.vitae.engine.dates.DatePattern.Atom;
import dev.vitae.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds periods and dates in a line of text: first every date, then what stands between and around them makes periods of
 * them.
 */
public final class PeriodReader {

    private static final String DASH = "[-‐‑‒–—―−~〜～→⟶>➔]";
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{M}])";
    private static final String NO_LETTER_BEHIND = "(?![\\p{IsLatin}\\p{IsCyrillic}\\p{IsArabic}])";
    private static final Pattern SHORT_END = Pattern.compile("\\s?[-–—/]\\s?(?<year>\\d\\d)(?![\\d./])");
    private static final Pattern SLASH = Pattern.compile("\\s?/\\s?");
    private static final Pattern WIDE_SLASH = Pattern.compile("\\s/\\s");

    /** More than the words before a date that belong to it. */
    private static final int LONGEST_BEFORE = 60;

    /** More than a line of a CV has. */
    private static final int MOST_DATES = 60;

    private final DatePattern dates;
    private final Pattern between;
    private final Pattern current;
    private final Pattern currentBefore;
    private final Pattern nowBehind;
    private final Pattern open;
    private final Pattern since;
    private final Pattern before;
    private final Pattern suffix;
    private final Pattern duration;

    public PeriodReader() {
        Lexicon words = Lexicon.ofAllLanguages("dates");
        dates = new DatePattern(new MonthNames(words));
        String to = alternatives(words, "to");
        String expected = alternatives(words, "expected");
        String joint = "(?:" + DASH + "{1,3}|" + NO_LETTER_BEFORE + "(?:" + to + ")" + NO_LETTER_BEHIND + "|から|至|到)";
        String now = "(?:" + alternatives(words, "current") + ")" + NO_LETTER_BEHIND;
        suffix = Pattern.compile(
                "\\s?(?:г\\.?(?:\\s?г\\.?)?|года?|году|roku|rok|r\\.|року|yil[iı]|م|年)" + NO_LETTER_BEHIND);
        between =
                Pattern.compile("[\\s,(]*" + joint + "(?:\\s*" + joint + ")?[\\s(]*(?:(?:" + expected + ")[\\s.:]*)?");
        current = Pattern.compile(
                "[\\s,(]*(?:" + joint + "[\\s(]*)+" + now + "|\\s*[,(]?\\s*(?:至今|迄今|现在|現在|今)(?:に至る|まで)?");
        nowBehind = Pattern.compile("\\s+" + now);
        currentBefore = Pattern.compile("(?:" + NO_LETTER_BEFORE + now + ")\\s*" + DASH + "{1,3}\\s*$");
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

    /** The first period of a text; where it has none, its first single date. */
    public Optional<PeriodMatch> find(String text) {
        List<PeriodMatch> all = findAll(text);
        for (PeriodMatch match : all) {
            if (!match.period().isSingle()) {
                return Optional.of(match);
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** All periods and dates of a text, from left to right. */
    public List<PeriodMatch> findAll(String text) {
        if (!hasYear(text)) {
            return List.of();
        }
        String folded = FoldedText.of(text);
        List<Atom> atoms = atoms(folded);
        List<PeriodMatch> found = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            @Nullable Atom next = i + 1 < atoms.size() ? atoms.get(i + 1) : null;
            PeriodMatch match = next == null ? null : range(folded, atom, next);
            if (match != null) {
                i++;
            } else if (atom.hasYear()) {
                match = lone(folded, atom);
            }
            if (match != null && match.from() >= taken) {
                found.add(widened(folded, match, taken));
                taken = found.getLast().to();
            }
        }
        return found;
    }

    private List<Atom> atoms(String folded) {
        List<Atom> atoms = new ArrayList<>();
        Matcher matcher = dates.matcher(folded);
        for (int i = 0; i < folded.length() && atoms.size() < MOST_DATES; ) {
            if (dates.canStart(folded, i) && matcher.region(i, folded.length()).lookingAt()) {
                Atom atom = dates.atomOf(matcher);
                if (atom != null) {
                    atoms.add(withSuffix(folded, atom));
                }
                i = matcher.end();
            } else {
                i++;
            }
        }
        return atoms;
    }

    private Atom withSuffix(String folded, Atom atom) {
        Matcher year = suffix.matcher(folded).region(atom.to(), folded.length());
        return atom.hasYear() && year.lookingAt()
                ? new Atom(atom.year(), atom.month(), atom.brief(), atom.from(), year.end())
                : atom;
    }

    private @Nullable PeriodMatch range(String folded, Atom first, Atom second) {
        String gap = folded.substring(first.to(), second.from());
        boolean years = (first.month() == 0) == (second.month() == 0) && first.hasYear() && second.hasYear();
        if (!between.matcher(gap).matches()
                && !(years
                        && (first.month() == 0 ? SLASH : WIDE_SLASH)
                                .matcher(gap)
                                .matches())) {
            return null;
        }
        if (!second.hasYear()
                || (first.brief() && first.hasYear() && second.brief() && first.month() != 0 && second.month() == 0)) {
            return null;
        }
        PartialDate end = second.date();
        PartialDate start = first.hasYear() ? first.date() : new PartialDate(end.year(), first.month());
        if (end.last().isBefore(start.first())) {
            if (!isRightToLeft(folded)) {
                return null; // a range of pages or a telephone number
            }
            PartialDate swapped = start;
            start = end;
            end = swapped;
        }
        return new PeriodMatch(new Period(start, end, false), first.from(), second.to());
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(c -> c >= 0x590 && c < 0x780);
    }

    /** A date that no other one follows: it goes on, or a short year ends it, or it stands alone. */
    private @Nullable PeriodMatch lone(String folded, Atom atom) {
        Matcher now = current.matcher(folded).region(atom.to(), folded.length());
        if (now.lookingAt()) {
            return new PeriodMatch(new Period(atom.date(), null, true), atom.from(), now.end());
        }
        Matcher nowBefore =
                currentBefore.matcher(folded).region(Math.max(0, atom.from() - LONGEST_BEFORE), atom.from());
        if (nowBefore.find()) {
            return new PeriodMatch(new Period(atom.date(), null, true), nowBefore.start(), atom.to());
        }
        Matcher still = nowBehind.matcher(folded).region(atom.to(), folded.length());
        Matcher start = before.matcher(folded).region(0, atom.from());
        if (still.lookingAt()
                && (start.find() || since.matcher(folded).region(0, atom.from()).find())) {
            return new PeriodMatch(new Period(atom.date(), null, true), atom.from(), still.end());
        }
        Matcher end = SHORT_END.matcher(folded).region(atom.to(), folded.length());
        if (atom.month() == 0 && !atom.brief() && end.lookingAt()) {
            int year = atom.year() / 100 * 100 + Integer.parseInt(end.group("year"));
            if (year > atom.year() && year - atom.year() < 50) {
                PartialDate last = new PartialDate(year, 0);
                return new PeriodMatch(new Period(atom.date(), last, false), atom.from(), end.end());
            }
        }
        Matcher on = open.matcher(folded).region(atom.to(), folded.length());
        if (on.lookingAt()) {
            return new PeriodMatch(new Period(atom.date(), null, true), atom.from(), on.end());
        }
        Matcher from = since.matcher(folded).region(Math.max(0, atom.from() - LONGEST_BEFORE), atom.from());
        if (from.find()) {
            return new PeriodMatch(new Period(atom.date(), null, true), from.start(), atom.to());
        }
        boolean alone = !atom.brief()
                || (atom.month() > 0
                        && folded.substring(atom.from(), atom.to()).codePoints().anyMatch(Character::isLetter));
        return alone ? new PeriodMatch(Period.single(atom.date()), atom.from(), atom.to()) : null;
    }

    /** With the words before it, the length behind it and the brackets around it. */
    private PeriodMatch widened(String folded, PeriodMatch match, int least) {
        int from = match.from();
        int to = match.to();
        Matcher word = before.matcher(folded).region(Math.max(least, from - LONGEST_BEFORE), from);
        if (word.find()) {
            from = word.start();
        }
        int before = from;
        while (before > least && folded.charAt(before - 1) == ' ') {
            before--;
        }
        int behind = to;
        while (behind < folded.length() && folded.charAt(behind) == ' ') {
            behind++;
        }
        boolean opens = before > least && "([（【〔".indexOf(folded.charAt(before - 1)) >= 0;
        boolean closes = behind < folded.length() && ")]）】〕".indexOf(folded.charAt(behind)) >= 0;
        if (opens && closes) {
            from = before - 1;
            to = behind + 1;
        } else if (closes && folded.substring(match.from(), to).matches("[^(（]*[(（][^)）]*")) {
            to++;
        }
        if (!match.period().isSingle()) {
            Matcher length = duration.matcher(folded).region(to, folded.length());
            if (length.lookingAt() && !(opens && !closes)) {
                to = length.end();
            }
        }
        return new PeriodMatch(match.period(), from, to);
    }

    /** No date is without two digits side by side, but for the first nine years of an era: "令和2年3月", "R2.3". */
    private static boolean hasYear(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            char c = text.charAt(i);
            boolean year = Character.isDigit(c) && (Character.isDigit(before) || "RHSrhs".indexOf(before) >= 0);
            if (year || c == '元' || c == '年') {
                return true;
            }
        }
        return false;
    }

    private static String alternatives(Lexicon lexicon, String key) {
        return WordPattern.of(folded(lexicon.of(key)));
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(FoldedText::of).toList();
    }
}
