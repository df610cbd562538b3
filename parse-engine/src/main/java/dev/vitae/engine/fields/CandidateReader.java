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
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionFinder;
import dev.vitae.engine.sections.SectionKind;
import dev.vitae.lexicon.DocumentLanguage;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads a laid out document: reading order, sections, one reader per section, and the candidate in the end. */
public final class CandidateReader {

    private static final Set<SectionKind> LANGUAGES_ELSEWHERE = EnumSet.of(
            SectionKind.SKILLS, SectionKind.PERSONAL, SectionKind.ADDITIONAL, SectionKind.OPENING, SectionKind.UNKNOWN);
    private static final double MISSING = 0;

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
        List<Section> found = byContent.told(sections.find(lines));
        Trail trail = new Trail(new PictureConfidence(document));
        Prose prose = new Prose(lines);
        OtherSections other = new OtherSections(found, periods, prose, trail);

        List<ReadingLine> detailLines = details.of(found);
        String language = languages.of(textOf(lines));
        Contact contact = contacts.read(detailLines, lines, language);
        List<ReadingLine> skillLines = linesOf(found, EnumSet.of(SectionKind.SKILLS)).stream()
                .filter(line -> !languageSkills.isLanguages(line))
                .toList();
        List<Found<String>> skills = items.read(skillLines, language);
        List<Found<LanguageSkill>> spoken = languageSkills.read(languageLines(found));
        List<Found<String>> certificates = certifications.read(linesOf(found, EnumSet.of(SectionKind.CERTIFICATIONS)));
        List<Entry> positions = entries(found, SectionKind.EXPERIENCE, jobs);
        List<Entry> courses = entries(found, SectionKind.EDUCATION, studies);
        int contactData = (contact.email() == null ? 0 : 1) + (contact.phone() == null ? 0 : 1);
        DocumentKind kind = kinds.of(lines, found, dated(positions) + dated(courses), contactData);
        int pages = document.paged() ? document.pages().size() : 0;
        if (kind != DocumentKind.CV) {
            Candidate nobody = Candidate.none(language);
            return new ParsedDocument(
                    nobody,
                    kind,
                    List.of(),
                    List.of(),
                    DocumentWarnings.of(nobody, kind, document, ordered.size()),
                    List.of(),
                    "tier1",
                    pages);
        }
        SecondOpinion opinion = new SecondOpinion(readings, lines, periods, trail);
        contact = opinion.on(contact);
        positions = opinion.onExperience(positions);
        courses = opinion.onEducation(courses);
        List<String> skillNames = skills.stream().map(Found::value).toList();
        List<Period> worked = positions.stream()
                .map(Entry::period)
                .filter(Objects::nonNull)
                .map(Found::value)
                .toList();
        OptionalDouble years = WorkingTime.years(worked, asOf);
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
                trail.note("seniority", level(positions)),
                notedAll("skills", skills, trail),
                notedAll("languages", spoken, trail),
                records.experience(positions, skillNames, prose, trail),
                records.education(courses, trail),
                notedAll("certifications", certificates, trail),
                years.isPresent() ? years.getAsDouble() : null,
                trail.note("nationality", contact.nationality()),
                trail.note("driving_license", contact.drivingLicense()),
                phone == null
                        ? null
                        : phones.e164(phone, normalized == null ? null : normalized.countryCode(), language)
                                .orElse(null),
                normalized,
                records.normalizedDates(positions, courses, asOf),
                notedAll("websites", contact.websites(), trail),
                language,
                document.portrait(),
                other.projects(),
                other.publications(),
                other.plain("volunteering", SectionKind.VOLUNTEERING),
                other.plain("awards", SectionKind.AWARDS),
                other.plain("courses", SectionKind.COURSES),
                other.interests(),
                other.plain("references", SectionKind.REFERENCES));
        noteMissing(candidate, found, trail);
        return new ParsedDocument(
                candidate,
                kind,
                trail.evidence(),
                trail.checks(),
                DocumentWarnings.of(candidate, kind, document, ordered.size()),
                redactions.of(candidate, trail.evidence(), detailLines),
                trail.holdsReadingsOfModels() ? "tier2" : "tier1",
                pages);
    }

    private static List<String> textOf(List<ReadingLine> lines) {
        return lines.stream().map(ReadingLine::text).toList();
    }

    private static int dated(List<Entry> entries) {
        return (int) entries.stream().filter(entry -> entry.period() != null).count();
    }

    private static List<Entry> entries(List<Section> sections, SectionKind kind, EntryReader reader) {
        List<Entry> entries = new ArrayList<>();
        for (Section section : sections) {
            if (section.kind() == kind) {
                entries.addAll(reader.read(section.lines()));
            }
        }
        return entries;
    }

    private static List<ReadingLine> linesOf(List<Section> sections, Set<SectionKind> kinds) {
        return sections.stream()
                .filter(section -> kinds.contains(section.kind()))
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    /** The section on languages; without one, lines elsewhere that are about nothing else. */
    private List<ReadingLine> languageLines(List<Section> sections) {
        List<ReadingLine> lines = linesOf(sections, EnumSet.of(SectionKind.LANGUAGES));
        return !lines.isEmpty()
                ? lines
                : linesOf(sections, LANGUAGES_ELSEWHERE).stream()
                        .filter(languageSkills::isLanguages)
                        .toList();
    }

    private static @Nullable Found<String> profile(List<Section> sections) {
        List<ReadingLine> lines = linesOf(sections, EnumSet.of(SectionKind.PROFILE));
        if (lines.isEmpty()) {
            return null;
        }
        String text = lines.stream().map(ReadingLine::plain).reduce(Prose::join).orElse("");
        return new Found<>(text, lines.getFirst(), 0.92);
    }

    private @Nullable Found<String> level(List<Entry> positions) {
        for (Entry position : positions) {
            Found<String> title = position.role();
            if (title != null) {
                return seniority
                        .ofTitle(title.value())
                        .map(level -> new Found<>(level, title.line(), 0.8))
                        .orElse(null);
            }
        }
        return null;
    }

    private static <T> List<T> notedAll(String field, List<Found<T>> found, Trail trail) {
        IntStream.range(0, found.size()).forEach(i -> trail.note(field + "[" + i + "]", found.get(i)));
        return found.stream().map(Found::value).toList();
    }

    private static void noteMissing(Candidate candidate, List<Section> sections, Trail trail) {
        if (candidate.name() == null) {
            trail.doubt("name", MISSING, "No name was found");
        }
        if (candidate.email() == null && candidate.phone() == null) {
            trail.doubt("email", MISSING, "Neither an e-mail address nor a telephone number was found");
        }
        for (Section section : sections) {
            if (section.kind() == SectionKind.EXPERIENCE
                    && candidate.experience().isEmpty()) {
                trail.doubt("experience", MISSING, "There is a section on experience, but no position was found in it");
            }
            if (section.kind() == SectionKind.EDUCATION && candidate.education().isEmpty()) {
                trail.doubt("education", MISSING, "There is a section on education, but no course was found in it");
            }
        }
    }
}
