package dev.vitae.engine.dates;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one date looks like in folded text. Some spellings are dates only beside another one, as "03/19" or "March" are in
 * "March - June 2019"; they are called brief.
 */
final class DatePattern {

    /** Two-digit years up to this one belong to this century. */
    private static final int CENTURY_PIVOT = 60;

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH = "(?:1[0-2]|0?[1-9])";
    private static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])";
    private static final String SPACE = "\\s{0,3}";
    /** Scripts that write words apart; in others a date may touch what stands before it. */
    private static final String LETTER = "[\\p{IsLatin}\\p{IsCyrillic}]";

    private static final String START = "(?<!" + LETTER + "|\\d|\\d[/.,])";
    private static final String END = "(?!\\d|[./]\\d)";

    private final MonthNames months;
    private final Pattern pattern;

    DatePattern(MonthNames months) {
        this.months = months;
        String name = "(?:" + WordPattern.of(months.names()) + ")(?!" + LETTER + "|\\p{IsArabic})\\.?";
        String of = "(?:(?:de|del|do|di|of|em|din|a)\\s+)?";
        pattern = Pattern.compile(START
                + "(?:"
                + "(?<eraname>令和|平成|昭和|民國|民国|[rhs](?=\\d{1,2}[./年]))" + SPACE + "(?<erayear>元|\\d{1,3})" + SPACE
                + "[年./]"
                + "(?:" + SPACE + "(?<eramonth>" + MONTH + ")(?:" + SPACE + "月)?)?(?:" + SPACE + "\\d{1,2}日)?"
                + "|(?<y1>" + YEAR + ")" + SPACE + "(?:年" + SPACE + "(?<m1>" + MONTH + ")" + SPACE + "月(?:" + SPACE
                + "\\d{1,2}" + SPACE + "日)?"
                + "|[./\\-]" + "\\s?(?<m1b>0[1-9]|1[0-2]|[1-9](?=[./]\\s?\\d|(?![\\d./])))(?:[./\\-]" + DAY + ")?" + END
                + ")"
                + "|(?:" + DAY + "(?:st|nd|rd|th|er|\\.)?\\s*(?:de\\s+)?)?(?<!" + LETTER + ")(?<n2>" + name
                + "),?[\\s\\-/]{0,3}" + of + "(?:"
                + DAY + "(?:st|nd|rd|th)?,\\s*)?(?<y2>" + YEAR + ")" + END
                + "|(?<y3>" + YEAR + ")[\\s,./]{1,3}(?<n3>" + name + ")(?![\\s,.]{0,3}" + YEAR + ")"
                + "|(?:(?<d4>" + DAY + ")" + SPACE + "[./\\-]" + SPACE + ")?(?<m4>" + DAY + ")" + SPACE + "[./\\-]"
                + SPACE + "(?<y4>" + YEAR + ")" + END
                + "|(?<!" + LETTER + ")(?<n5>" + name + ")\\s*-?['’‘]?\\s?(?<s5>\\d\\d)(?!\\d|[./%]|:\\d)"
                + "|(?<m6>" + MONTH + ")[/.](?<s6>\\d\\d)(?![\\d./%])"
                + "|(?<y7>" + YEAR + ")(?:" + SPACE + "年度?)?(?!\\d|[.,]\\d|/\\d{3})"
                + "|['’‘](?<s8>\\d\\d)(?!\\d)"
                + "|(?<!" + LETTER + ")(?<n9>" + name + ")"
                + "|(?<m10>" + MONTH + ")(?=\\.?\\s?[–—-]\\s?" + MONTH + "[./]\\s?" + YEAR + ")"
                + ")(?!" + LETTER + ")");
    }

    /** To be asked at one index after the other; it sees what stands before the index. */
    Matcher matcher(String folded) {
        return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether it is worth to look for a date here: few characters are the first of a number or a word. */
    boolean canStart(String folded, int at) {
        char before = at == 0 ? ' ' : folded.charAt(at - 1);
        char c = folded.charAt(at);
        return !isAsciiLetter(before)
                && !isAsciiDigit(before)
                && (isAsciiDigit(c)
                        || c == '\''
                        || c > 0x7f
                        || (isAsciiLetter(c) && (months.canStart(folded, at) || isEra(folded, at))));
    }

    /** "R1" and the like, of Japan. */
    private static boolean isEra(String folded, int at) {
        return at + 1 < folded.length() && isAsciiDigit(folded.charAt(at + 1));
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A date and whether it needs another one beside it; a month without a year has the year 0. */
    record Atom(int year, int month, boolean brief, int from, int to) {

        PartialDate date() {
            return new PartialDate(year, month);
        }

        boolean hasYear() {
            return year > 0;
        }
    }

    /** Null where the numbers are no date. */
    @Nullable
    Atom atomOf(MatchResult found) {
        if (found.group("erayear") != null) {
            return eraAtom(found);
        }
        if (found.group("y1") != null) {
            String month = found.group("m1") != null ? found.group("m1") : found.group("m1b");
            return atom(found, found.group("y1"), Integer.parseInt(month), false);
        }
        if (found.group("y2") != null) {
            return atom(found, found.group("y2"), months.monthOf(found.group("n2")), false);
        }
        if (found.group("y3") != null) {
            return atom(found, found.group("y3"), months.monthOf(found.group("n3")), false);
        }
        if (found.group("y4") != null) {
            return numbered(found);
        }
        if (found.group("s5") != null) {
            return atom(found, century(found.group("s5")), months.monthOf(found.group("n5")), true);
        }
        if (found.group("s6") != null) {
            return atom(found, century(found.group("s6")), Integer.parseInt(found.group("m6")), true);
        }
        if (found.group("y7") != null) {
            return atom(found, found.group("y7"), 0, false);
        }
        if (found.group("s8") != null) {
            return atom(found, century(found.group("s8")), 0, true);
        }
        String name = found.group("n9");
        int month = name != null ? months.monthOf(name) : Integer.parseInt(found.group("m10"));
        return month == 0 ? null : new Atom(0, month, true, found.start(), found.end());
    }

    private static @Nullable Atom numbered(MatchResult found) {
        int month = Integer.parseInt(found.group("m4"));
        String day = found.group("d4");
        if (month > 12 && day != null) {
            month = Integer.parseInt(day); // American: the month comes first
        }
        return month > 12 ? null : atom(found, found.group("y4"), month, false);
    }

    private static Atom eraAtom(MatchResult found) {
        String year = found.group("erayear");
        String month = found.group("eramonth");
        int base = switch (found.group("eraname")) {
            case "令和", "r" -> 2018;
            case "平成", "h" -> 1988;
            case "民國", "民国" -> 1911;
            default -> 1925;
        };
        return new Atom(
                base + (year.equals("元") ? 1 : Integer.parseInt(year)),
                month == null ? 0 : Integer.parseInt(month),
                false,
                found.start(),
                found.end());
    }

    private static Atom atom(MatchResult found, String year, int month, boolean brief) {
        return new Atom(Integer.parseInt(year), month, brief, found.start(), found.end());
    }

    private static String century(String year) {
        return (Integer.parseInt(year) <= CENTURY_PIVOT ? "20" : "19") + year;
    }
}
