package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.common.candidate.LanguageSkill;
import dev.vitae.common.candidate.NormalizedLocation;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.engine.dates.Period;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.documents.DocumentKinds;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.phones.PhoneReader;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import dev.vitae.engine.reading.RunningLines;
import dev.vitae.engine.redaction.Redactions;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.engine.sections.SectionFinder;
import dev.vitae.engine.sections.SectionKind;
import dev.vitae.lexicon.DocumentLanguage;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a laid out document: reading order, sections, one reader per section, and the candidate in the end. */
public final class CandidateReader {

    private static final Set<SectionKind> LANGUAGES_ELSEWHERE = EnumSet.of(
            SectionKind.SKILLS, SectionKind.PERSONAL, SectionKind.ADDITIONAL, SectionKind.OPENING, SectionKind.UNKNOWN);

    private final DocumentLanguage languages;
    private final PeriodReader periods;
    private final SectionFinder sections;
    private final SectionsByContent byContent;
    private final EntryReader jobs;
    private final EntryReader studies;
    private final EntryRecords records;
    private final CertificationReader certifications;
    private final Redactions redactions;
    private final ContactReader contacts;
    private final DetailLines details;
    private final LanguageReader languageSkills;
    private final ItemReader items;
    private final Places places = new Places();
    private final PhoneReader phones = new PhoneReader();
    private final DocumentKinds kinds = new DocumentKinds();
    private final Seniority seniority = new Seniority();

    /** With what the reading order of a page needs to know as well. */
    public CandidateReader(HeadingLexicon headings, PeriodReader periods, DocumentLanguage languages) {
        this.languages = languages;
        this.periods = periods;
        PieceClassifier classifier = new PieceClassifier();
        EntryWords jobWords = EntryWords.ofExperience();
        EntryWords studyWords = EntryWords.ofEducation();
        LanguageLevels levels = new LanguageLevels();
        Labels labels = new Labels();
        sections = new SectionFinder(headings, classifier);
        languageSkills = new LanguageReader(levels);
        items = new ItemReader(levels);
        certifications = new CertificationReader(periods);
        jobs = new EntryReader(jobWords, periods, places, classifier, false);
        studies = new EntryReader(studyWords, periods, places, classifier, true);
        records = new EntryRecords(studyWords);
        byContent = new SectionsByContent(new BlockKinds(
                periods,
                new PieceSplitter(places, jobWords.joint()),
                new EntrySense(classifier, places, false),
                classifier,
                languageSkills));
        details = new DetailLines(labels);
        contacts = new ContactReader(labels, phones, places, classifier, headings);
        redactions = new Redactions(phones, periods, headings);
    }

    /**
     * The candidate that the document describes.
     *
     * @param asOf the month in which a current position ends
     * @param readings of a language model, taken where this isn't sure
     */
    public ReadCv read(LayoutDocument document, YearMonth asOf, List<FieldReading> readings) {
        List<ReadingLine> ordered = ReadingOrder.of(document);
        List<ReadingLine> lines = RunningLines.without(ordered);
        return ReadCv.of(read(document, ordered, lines, asOf, readings), lines);
    }

    private ParsedDocument read(
            LayoutDocument document,
            List<ReadingLine> ordered,
            List<ReadingLine> lines,
            YearMonth asOf,
            List<FieldReading> readings) {
        ReadSections found = new ReadSections(byContent.told(sections.find(lines)));
        Trail trail = new Trail(new PictureConfidence(document));
        Prose prose = new Prose(lines);
        OtherSections other = new OtherSections(found, periods, prose, trail);

        List<ReadingLine> detailLines = details.of(found.all());
        String language = languages.of(textOf(lines));
        Contact contact = contacts.read(detailLines, lines, language);
        List<ReadingLine> skillLines = found.lines(SectionKind.SKILLS).stream()
                .filter(line -> !languageSkills.isLanguages(line) && !details.isLabelled(line))
                .toList();
        List<Found<String>> skills = items.read(skillLines, language);
        List<Found<LanguageSkill>> spoken = languageSkills.read(languageLines(found));
        List<Found<String>> certificates = certifications.read(found.lines(SectionKind.CERTIFICATIONS));
        List<Entry> positions = found.entries(SectionKind.EXPERIENCE, jobs);
        List<Entry> courses = found.entries(SectionKind.EDUCATION, studies);
        int contactData = (contact.email() == null ? 0 : 1) + (contact.phone() == null ? 0 : 1);
        DocumentKind kind = kinds.of(lines, found.all(), dated(positions) + dated(courses), contactData);
        if (kind != DocumentKind.CV) {
            return nobody(language, kind, document, ordered.size());
        }
        SecondOpinion opinion = new SecondOpinion(readings, lines, periods, trail);
        contact = opinion.on(contact);
        positions = opinion.onExperience(positions);
        courses = opinion.onEducation(courses);
        List<String> skillNames = skills.stream().map(Found::value).toList();
        OptionalDouble years = WorkingTime.years(worked(positions), asOf);
        String location = trail.note("location", contact.location());
        NormalizedLocation normalized = location == null ? null : places.normalize(location);
        String phone = trail.note("phone", contact.phone());

        Candidate candidate = new Candidate(
                trail.note("name", contact.name()),
                trail.note("email", contact.email()),
                phone,
                location,
                trail.note("linkedin", contact.linkedin()),
                trail.note("profile", profile(found)),
                trail.note("seniority", seniority.of(positions)),
                trail.noteAll("skills", skills),
                trail.noteAll("languages", spoken),
                records.experience(positions, skillNames, prose, trail),
                records.education(courses, trail),
                trail.noteAll("certifications", certificates),
                years.isPresent() ? years.getAsDouble() : null,
                trail.note("nationality", contact.nationality()),
                trail.note("driving_license", contact.drivingLicense()),
                phone == null
                        ? null
                        : phones.e164(phone, normalized == null ? null : normalized.countryCode(), language)
                                .orElse(null),
                normalized,
                records.normalizedDates(positions, courses, asOf),
                trail.noteAll("websites", contact.websites()),
                language,
                document.portrait(),
                other.projects(),
                other.publications(),
                other.plain("volunteering", SectionKind.VOLUNTEERING),
                other.plain("awards", SectionKind.AWARDS),
                other.plain("courses", SectionKind.COURSES),
                other.interests(),
                other.plain("references", SectionKind.REFERENCES));
        MissingFields.note(candidate, found.all(), trail);
        return new ParsedDocument(
                candidate,
                kind,
                trail.evidence(),
                trail.checks(),
                DocumentWarnings.of(candidate, kind, document, ordered.size()),
                redactions.of(candidate, trail.evidence(), detailLines),
                trail.holdsReadingsOfModels() ? "tier2" : "tier1",
                pages(document));
    }

    private static List<String> textOf(List<ReadingLine> lines) {
        return lines.stream().map(ReadingLine::text).toList();
    }

    private static int dated(List<Entry> entries) {
        return (int) entries.stream().filter(entry -> entry.period() != null).count();
    }

    private static List<Period> worked(List<Entry> positions) {
        return positions.stream()
                .map(Entry::period)
                .filter(Objects::nonNull)
                .map(Found::value)
                .toList();
    }

    /** The section on languages and what is no skill among the skills; without one, lines elsewhere that are about nothing else. */
    private List<ReadingLine> languageLines(ReadSections sections) {
        List<ReadingLine> lines = sections.lines(SectionKind.LANGUAGES);
        Stream<ReadingLine> others =
                sections.lines(lines.isEmpty() ? LANGUAGES_ELSEWHERE : EnumSet.of(SectionKind.SKILLS)).stream()
                        .filter(languageSkills::isLanguages);
        return Stream.concat(lines.stream(), others).toList();
    }

    private static @Nullable Found<String> profile(ReadSections sections) {
        List<ReadingLine> lines = sections.lines(SectionKind.PROFILE);
        if (lines.isEmpty()) {
            return null;
        }
        String text = lines.stream().map(ReadingLine::plain).reduce(Prose::join).orElse("");
        return new Found<>(text, lines.getFirst(), 0.92);
    }

    private static ParsedDocument nobody(
            @Nullable String language, DocumentKind kind, LayoutDocument document, int lines) {
        Candidate nobody = Candidate.none(language);
        return new ParsedDocument(
                nobody,
                kind,
                List.of(),
                List.of(),
                DocumentWarnings.of(nobody, kind, document, lines),
                List.of(),
                "tier1",
                pages(document));
    }

    private static int pages(LayoutDocument document) {
        return document.paged() ? document.pages().size() : 0;
    }
}
