package dev.vitae.engine.sections;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.layout.RowSense;
import java.util.regex.Pattern;

/** Knows headings and dates by the lexicons. */
public final class LexiconRowSense implements RowSense {

    private static final int LONGEST_DATE = 45;
    private static final int LETTERS_BESIDE = 3;
    /** Year and month in cells of their own, as in the forms of Japan; the year of an era may stand alone. */
    private static final Pattern YEAR_AND_MONTH = Pattern.compile(
            "(?:(?:令和|平成|昭和)\\s?(?:\\d{1,2}|元)\\s?年?|(?:(?:19|20)\\d\\d|[RHS]\\s?\\d{1,2})\\s?年?(?=\\s))(?:\\s+\\d{1,2}\\s?月?)?",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final HeadingLexicon headings;
    private final PeriodReader periods;

    public LexiconRowSense(HeadingLexicon headings, PeriodReader periods) {
        this.headings = headings;
        this.periods = periods;
    }

    @Override
    public boolean isHeading(String text) {
        return headings.kindOf(text).isPresent();
    }

    @Override
    public boolean isDate(String text) {
        if (text.length() > LONGEST_DATE) {
            return false;
        }
        if (YEAR_AND_MONTH.matcher(text).matches()) {
            return true;
        }
        String rest = text;
        for (PeriodMatch match : periods.findAll(text).reversed()) {
            rest = match.without(rest);
        }
        return rest.length() < text.length()
                && rest.codePoints().filter(Character::isLetterOrDigit).count() <= LETTERS_BESIDE;
    }
}
