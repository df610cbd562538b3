package dev.vitae.engine.dates;

import static dev.vitae.engine.dates.PeriodWords.NONE;

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

    private static final Pattern SHORT_END = Pattern.compile("\\s?[-–—/]\\s?(?<year>\\d\\d)(?![\\d./])");
    private static final Pattern SLASH = Pattern.compile("\\s?/\\s?");
    private static final Pattern WIDE_SLASH = Pattern.compile("\\s/\\s");

    /** More than a line of a CV has. */
    private static final int MOST_DATES = 60;

    /** Nothing in a CV takes as long. */
    private static final int MOST_YEARS = 50;

    private final DatePattern dates;
    private final PeriodWords words;

    public PeriodReader() {
        Lexicon lexicon = Lexicon.ofAllLanguages("dates");
        dates = new DatePattern(new MonthNames(lexicon));
        words = new PeriodWords(lexicon);
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
        int end = atom.hasYear() ? words.yearBehind(folded, atom.to()) : NONE;
        return end == NONE ? atom : new Atom(atom.year(), atom.month(), atom.brief(), atom.from(), end);
    }

    private @Nullable PeriodMatch range(String folded, Atom first, Atom second) {
        String gap = folded.substring(first.to(), second.from());
        boolean years = (first.month() == 0) == (second.month() == 0) && first.hasYear() && second.hasYear();
        Pattern slash = first.month() == 0 ? SLASH : WIDE_SLASH;
        if (!words.isBetween(gap) && !(years && slash.matcher(gap).matches())) {
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
        int end = words.currentBehind(folded, atom.to());
        if (end != NONE) {
            return goingOn(atom, atom.from(), end);
        }
        int start = words.currentBefore(folded, atom.from());
        if (start != NONE) {
            return goingOn(atom, start, atom.to());
        }
        int since = words.sinceBefore(folded, atom.from());
        int now = words.nowBehind(folded, atom.to());
        if (now != NONE && (since != NONE || words.wordBefore(folded, 0, atom.from()) != NONE)) {
            return goingOn(atom, atom.from(), now);
        }
        PeriodMatch years = toShortYear(folded, atom);
        if (years != null) {
            return years;
        }
        int open = words.openBehind(folded, atom.to());
        if (open != NONE) {
            return goingOn(atom, atom.from(), open);
        }
        if (since != NONE) {
            return goingOn(atom, since, atom.to());
        }
        boolean alone = !atom.brief()
                || (atom.month() > 0
                        && folded.substring(atom.from(), atom.to()).codePoints().anyMatch(Character::isLetter));
        return alone ? new PeriodMatch(Period.single(atom.date()), atom.from(), atom.to()) : null;
    }

    private static PeriodMatch goingOn(Atom start, int from, int to) {
        return new PeriodMatch(new Period(start.date(), null, true), from, to);
    }

    /** "2014-16" */
    private static @Nullable PeriodMatch toShortYear(String folded, Atom start) {
        Matcher end = SHORT_END.matcher(folded).region(start.to(), folded.length());
        if (start.month() > 0 || start.brief() || !end.lookingAt()) {
            return null;
        }
        int year = start.year() / 100 * 100 + Integer.parseInt(end.group("year"));
        return year > start.year() && year - start.year() < MOST_YEARS
                ? new PeriodMatch(new Period(start.date(), new PartialDate(year, 0), false), start.from(), end.end())
                : null;
    }

    /** With the words before it, the length behind it and the brackets around it. */
    private PeriodMatch widened(String folded, PeriodMatch match, int least) {
        int from = match.from();
        int to = match.to();
        int word = words.wordBefore(folded, least, from);
        if (word != NONE) {
            from = word;
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
            int length = words.durationBehind(folded, to);
            if (length != NONE && !(opens && !closes)) {
                to = length;
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
}
