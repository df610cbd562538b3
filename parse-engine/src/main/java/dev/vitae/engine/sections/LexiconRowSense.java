package dev.vitae.engine.sections;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.layout.RowSense;

/** Knows headings and dates by the lexicons. */
public final class LexiconRowSense implements RowSense {

    private static final int LONGEST_DATE = 45;
    private static final int LETTERS_BESIDE = 3;

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
        String rest = text;
        for (PeriodMatch match : periods.findAll(text).reversed()) {
            rest = match.without(rest);
        }
        return rest.length() < text.length()
                && rest.codePoints().filter(Character::isLetterOrDigit).count() <= LETTERS_BESIDE;
    }
}
