package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in what is said about studies: all of them in the entries, and in sentences elsewhere that name a degree. */
final class EducationDateFinder implements TextFinder {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)|[١٢][٠-٩]{3}");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?。\\n]+");

    private final PeriodReader periods;
    private final PhraseSet studies;

    EducationDateFinder(PeriodReader periods) {
        this.periods = periods;
        studies = Lexicon.ofAllLanguages("education").set("degree");
    }

    @Override
    public void find(PrintedText printed, List<PlacedWord> words, List<Mark> marks) {
        String text = printed.text();
        switch (printed.subject()) {
            case STUDIES -> {
                for (PeriodMatch match : periods.findAll(text)) {
                    marks.add(new Mark(RedactionKind.DATES_OF_EDUCATION, match.from(), match.to()));
                }
                years(text, 0, marks);
            }
            case PERSON -> {
                Matcher sentence = SENTENCE.matcher(text);
                while (YEAR.matcher(text).find() && sentence.find()) {
                    if (studies.isIn(sentence.group())) {
                        years(sentence.group(), sentence.start(), marks);
                    }
                }
            }
            default -> {}
        }
    }

    private static void years(String text, int offset, List<Mark> marks) {
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            marks.add(new Mark(RedactionKind.DATES_OF_EDUCATION, offset + year.start(), offset + year.end()));
        }
    }
}
