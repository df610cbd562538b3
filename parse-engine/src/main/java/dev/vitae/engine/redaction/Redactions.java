package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.Evidence;
import dev.vitae.common.candidate.Redaction;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.phones.PhoneReader;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Marks in a result's texts what a blind review must not see. Thread-safe. */
public final class Redactions {

    private final PhoneReader phones;
    private final LabelledFinder labels = new LabelledFinder();
    private final HeadNames heads;
    private final Streets streets = new Streets();
    private final NationalityFinder nationalities = new NationalityFinder();
    private final Lexicon endings = Lexicon.common("name-endings");
    private final AgeFinder ages;
    private final GenderFinder genders;
    private final EducationDateFinder educationDates;

    public Redactions(PhoneReader phones, PeriodReader periods, HeadingLexicon headings) {
        this.phones = phones;
        heads = new HeadNames(headings);
        Lexicon personal = Lexicon.ofAllLanguages("personal");
        ages = new AgeFinder(personal);
        genders = new GenderFinder(personal);
        educationDates = new EducationDateFinder(periods);
    }

    /**
     * The places in the texts that have to go, each with its kind.
     *
     * @param details the document's lines for contact and personal details
     */
    public List<Redaction> of(Candidate candidate, List<Evidence> evidence, List<ReadingLine> details) {
        List<TextFinder> finders = finders(candidate, details);
        List<Redaction> redactions = new ArrayList<>();
        for (PrintedText text : PrintedTexts.of(candidate, evidence)) {
            List<PlacedWord> words = PlacedWord.of(text.text());
            List<Mark> marks = new ArrayList<>();
            finders.forEach(finder -> finder.find(text, words, marks));
            for (Mark mark : merged(marks)) {
                redactions.add(new Redaction(mark.kind(), text.field(), mark.start(), mark.end()));
            }
        }
        return redactions;
    }

    /** Names come before titles, which look for them. */
    private List<TextFinder> finders(Candidate candidate, List<ReadingLine> details) {
        List<String> lines = details.stream().map(ReadingLine::text).toList();
        PersonalDetails person = new PersonalDetails(candidate, lines, labels, heads, streets, phones);
        String language = Objects.requireNonNullElse(candidate.language(), "en");
        return List.of(
                new NameFinder(person.name(), endings.of(language)),
                new ContactFinder(phones, candidate.language(), person.handles(), person.numberEnds()),
                labels,
                ages,
                genders,
                nationalities.of(candidate.nationality(), candidate.language()),
                educationDates,
                new LiteralFinder(RedactionKind.AGE, person.births(), text -> true),
                new LiteralFinder(RedactionKind.ADDRESS, person.streets(), text -> true),
                new LiteralFinder(RedactionKind.ADDRESS, person.places(), PrintedText::isAboutPerson));
    }

    /** Marks of one kind that touch become one. */
    private static List<Mark> merged(List<Mark> marks) {
        List<Mark> merged = new ArrayList<>();
        marks.stream()
                .filter(mark -> mark.end() > mark.start())
                .sorted(Comparator.comparing(Mark::kind).thenComparingInt(Mark::start))
                .forEach(mark -> {
                    Mark last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && last.kind() == mark.kind() && mark.start() <= last.end()) {
                        merged.removeLast();
                        merged.add(new Mark(mark.kind(), last.start(), Math.max(last.end(), mark.end())));
                    } else {
                        merged.add(mark);
                    }
                });
        return merged;
    }
}
