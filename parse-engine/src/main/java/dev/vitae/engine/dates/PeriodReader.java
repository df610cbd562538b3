package dev.vitae.engine.dates;

import dev.vitae.engine.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds periods and dates in a line of text. */
public final class PeriodReader {

    /** Two-digit years up to this one belong to this century. */
    private static final int CENTURY_PIVOT = 60;

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DASH = "[-‐‑‒–—―−~]";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final MonthNames months;
    private final Pattern range;
    private final Pattern since;
    private final Pattern single;

    public PeriodReader() {
        Lexicon words = Lexicon.ofAllLanguages("dates");
        months = new MonthNames(words);
        String names = WordPattern.of(months.names());
        String named = "(?:(?:\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+)?(?:" + names
                + ")\\b\\.?,?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?,\\s*)?(?:(?:of\\s+)?" + YEAR + "|['’‘]\\s?\\d\\d(?!\\d)))";
        String numbered = "(?:(?:\\d{1,2}[./])?(?:0?[1-9]|1[0-2])\\s?[./-]\\s?" + YEAR + "|" + YEAR
                + "\\s?[./-]\\s?(?:0[1-9]|1[0-2])(?!\\d)(?:[./-]\\d{1,2}(?!\\d))?)";
        String full = named + "|" + numbered + "|" + YEAR;
        String brief = full + "|(?:0?[1-9]|1[0-2])/\\d\\d|(?:" + names + ")\\b\\.?\\s+\\d\\d(?!\\d)";
        String current = "(?:" + words(words, "current") + ")(?![\\p{L}\\p{N}])";
        String expected = "(?:(?:" + words(words, "expected") + ")[\\s:]+)?";
        String to = "\\s*(?:" + DASH + "+|\\b(?:" + words(words, "to") + ")\\b)\\s*";
        String from = "(?:\\b(?:" + words(words, "from") + ")\\s+)?";
        String start = "(?<![\\p{L}\\p{N}/.])";
        String end = "(?![\\p{L}\\p{N}]|[./]\\d)";
        range = Pattern.compile(
                from + start + "(?<start>" + brief + "|(?:" + names + ")\\b\\.?)" + to + "(?:(?<current>" + current
                        + ")|" + expected + "(?<end>" + brief + ")" + end + ")",
                FLAGS);
        since = Pattern.compile(
                "(?:\\b(?:" + words(words, "since") + ")\\s+" + start + "(?<since>" + full + ")|" + start + "(?<open>"
                        + full + ")\\s*" + DASH + "+\\s*(?=$|[)\\]\\t|,]))" + end,
                FLAGS);
        single = Pattern.compile("(?:\\b" + expected + ")?" + start + "(?<single>" + full + ")" + end, FLAGS);
    }

    /** The first period of a text; where it has none, its first single date. */
    public Optional<PeriodMatch> find(String text) {
        return findAll(text).stream()
                .min(Comparator.comparing((PeriodMatch match) -> match.period().isSingle()));
    }

    /** All periods and dates of a text, from left to right. */
    public List<PeriodMatch> findAll(String text) {
        List<PeriodMatch> found = new ArrayList<>();
        if (!hasYear(text)) {
            return found;
        }
        StringBuilder rest = new StringBuilder(text);
        collect(range.matcher(text), rest, found, this::rangeOf);
        if (hasYear(rest)) {
            collect(
                    since.matcher(rest),
                    rest,
                    found,
                    m -> openPeriod(m.group("since") != null ? m.group("since") : m.group("open")));
        }
        if (hasYear(rest)) {
            collect(single.matcher(rest), rest, found, m -> singleDate(m.group("single")));
        }
        found.sort(Comparator.comparingInt(PeriodMatch::from));
        return found;
    }

    /** No date is without two digits side by side. */
    private static boolean hasYear(CharSequence text) {
        for (int i = 1; i < text.length(); i++) {
            if (isDigit(text.charAt(i)) && isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private interface Reading {
        @Nullable
        Period read(MatchResult match);
    }

    private static void collect(Matcher matcher, StringBuilder rest, List<PeriodMatch> found, Reading reading) {
        List<MatchResult> results = matcher.results().toList();
        for (MatchResult result : results) {
            Period period = reading.read(result);
            if (period != null) {
                int[] bounds = withBrackets(rest, result.start(), result.end());
                found.add(new PeriodMatch(period, bounds[0], bounds[1]));
                for (int i = result.start(); i < result.end(); i++) {
                    rest.setCharAt(i, '\u0001');
                }
            }
        }
    }

    private static int[] withBrackets(CharSequence text, int from, int to) {
        if (from > 0
                && to < text.length()
                && "([".indexOf(text.charAt(from - 1)) >= 0
                && ")]".indexOf(text.charAt(to)) >= 0) {
            return new int[] {from - 1, to + 1};
        }
        return new int[] {from, to};
    }

    private @Nullable Period rangeOf(MatchResult match) {
        String last = match.group("end");
        PartialDate end = last == null ? null : dateOf(last);
        PartialDate start = dateOf(match.group("start"));
        if (start == null && end != null && months.monthOf(match.group("start")) > 0) {
            start = new PartialDate(end.year(), months.monthOf(match.group("start"))); // "March - June 2020"
        }
        if (start == null || (last != null && end == null)) {
            return null;
        }
        if (end != null && end.last().isBefore(start.first())) {
            return null; // a page range or a telephone number
        }
        return new Period(start, end, last == null);
    }

    private @Nullable Period openPeriod(String text) {
        PartialDate start = dateOf(text);
        return start == null ? null : new Period(start, null, true);
    }

    private @Nullable Period singleDate(String text) {
        PartialDate found = dateOf(text);
        return found == null ? null : Period.single(found);
    }

    private static final Pattern FOUR_DIGITS = Pattern.compile(YEAR);
    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    private @Nullable PartialDate dateOf(String text) {
        int month = NAME.matcher(text)
                .results()
                .mapToInt(m -> months.monthOf(m.group()))
                .filter(m -> m > 0)
                .findFirst()
                .orElse(0);
        Matcher year = FOUR_DIGITS.matcher(text);
        List<Integer> numbers = NUMBERS.matcher(text)
                .results()
                .filter(m -> m.group().length() <= 2)
                .map(m -> Integer.parseInt(m.group()))
                .toList();
        if (year.find()) {
            int y = Integer.parseInt(year.group());
            if (month == 0 && !numbers.isEmpty()) {
                boolean yearFirst = year.start() == 0;
                month = yearFirst ? numbers.getFirst() : numbers.getLast();
            }
            return month <= 12 ? new PartialDate(y, month) : null;
        }
        if (numbers.isEmpty()) {
            return null;
        }
        int shortYear = numbers.getLast();
        int y = shortYear <= CENTURY_PIVOT ? 2000 + shortYear : 1900 + shortYear;
        int m = month > 0 ? month : numbers.size() > 1 ? numbers.getFirst() : 0;
        return m >= 1 && m <= 12 ? new PartialDate(y, m) : null;
    }

    private static String words(Lexicon lexicon, String key) {
        return WordPattern.of(lexicon.of(key));
    }
}
