package dev.vitae.fit.candidates;

import dev.vitae.common.candidate.Candidate;
import dev.vitae.common.candidate.Education;
import dev.vitae.common.candidate.Experience;
import dev.vitae.common.candidate.LanguageSkill;
import dev.vitae.common.candidate.NormalizedDates;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.Project;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skills;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes from a parsed CV what the scorer may know. */
public final class FactsReader {

    private static final String HIDDEN_TEXT = "hidden_text";

    private final Skills skills;
    private final Occupations occupations;
    private final Levels levels;

    public FactsReader(Skills skills, Occupations occupations, Levels levels) {
        this.skills = skills;
        this.occupations = occupations;
        this.levels = levels;
    }

    /**
     * The facts of a document.
     *
     * @param asOf the month in which a current position ends
     */
    public CandidateFacts read(ParsedDocument document, YearMonth asOf) {
        Candidate candidate = document.candidate();
        RedactedTexts texts = new RedactedTexts(document.redactions());
        List<Position> positions = positions(candidate, texts, asOf);
        @Nullable String profile = texts.of("profile", candidate.profile());
        List<String> degrees = degrees(candidate, texts);
        return new CandidateFacts(
                candidate.language(),
                positions,
                skills(candidate, texts, positions, profile, degrees),
                languages(candidate),
                education(degrees, language(candidate)),
                degrees,
                texts.of("certifications", candidate.certifications()),
                seniority(candidate, positions),
                years(candidate),
                profile,
                document.warnings().stream().anyMatch(warning -> warning.code().equals(HIDDEN_TEXT)));
    }

    private List<Position> positions(Candidate candidate, RedactedTexts texts, YearMonth asOf) {
        Map<Integer, NormalizedDates> dates = new LinkedHashMap<>();
        candidate.normalizedDates().stream()
                .filter(date -> date.section().equals("experience"))
                .forEach(date -> dates.put(date.index(), date));
        String language = language(candidate);
        List<Position> positions = new ArrayList<>();
        for (int i = 0; i < candidate.experience().size(); i++) {
            String field = "experience[" + i + "]";
            Experience entry = candidate.experience().get(i);
            NormalizedDates date = dates.get(i);
            @Nullable String title = texts.of(field + ".title", entry.title());
            positions.add(new Position(
                    field,
                    title,
                    title == null ? List.of() : occupations(title, language),
                    title == null ? null : levels.seniority(title, language).orElse(null),
                    date == null ? null : month(date.start()),
                    date == null ? null : entry.isCurrent() ? asOf : month(date.end()),
                    entry.isCurrent(),
                    date == null || date.months() == null ? 0 : date.months(),
                    texts.of(field + ".description", entry.description())));
        }
        return positions;
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null || text.length() < 7 ? null : YearMonth.parse(text.substring(0, 7));
    }

    private List<SkillFact> skills(
            Candidate candidate,
            RedactedTexts texts,
            List<Position> positions,
            @Nullable String profile,
            List<String> degrees) {
        SkillHistory history = new SkillHistory(skills, language(candidate));
        texts.of("skills", candidate.skills()).forEach(skill -> history.item("skills", skill));
        for (int i = 0; i < positions.size(); i++) {
            Position position = positions.get(i);
            history.text(position.field(), position.title(), position);
            history.text(position.field(), position.description(), position);
        }
        history.text("profile", profile, null);
        texts.of("certifications", candidate.certifications())
                .forEach(certificate -> history.text("certifications", certificate, null));
        degrees.forEach(degree -> history.text("education", degree, null));
        for (int i = 0; i < candidate.projects().size(); i++) {
            Project project = candidate.projects().get(i);
            String field = "projects[" + i + "]";
            history.text(field, texts.of(field + ".name", project.name()), null);
            history.text(field, texts.of(field + ".description", project.description()), null);
        }
        texts.of("courses", candidate.courses()).forEach(course -> history.text("courses", course, null));
        String licence = texts.of("driving_license", candidate.drivingLicense());
        if (licence != null) {
            history.text("driving_license", licence, null);
        }
        return history.facts();
    }

    private static List<String> degrees(Candidate candidate, RedactedTexts texts) {
        List<String> degrees = new ArrayList<>();
        for (int i = 0; i < candidate.education().size(); i++) {
            Education course = candidate.education().get(i);
            String degree = texts.of("education[" + i + "].degree", course.degree());
            if (degree != null) {
                degrees.add(degree);
            }
        }
        return degrees;
    }

    private @Nullable EducationLevel education(List<String> degrees, String language) {
        return degrees.stream()
                .flatMap(degree -> levels.education(degree, language).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whoever writes a CV in a language can work in it. */
    private static List<SpokenLanguage> languages(Candidate candidate) {
        Map<String, SpokenLanguage> spoken = new LinkedHashMap<>();
        for (LanguageSkill language : candidate.languages()) {
            String code = LanguageCodes.of(language.language());
            Proficiency level = Proficiency.of(language.proficiency()).orElse(Proficiency.INTERMEDIATE);
            spoken.merge(code, new SpokenLanguage(code, level, language.language()), FactsReader::better);
        }
        if (candidate.language() != null) {
            String code = candidate.language();
            SpokenLanguage written = new SpokenLanguage(code, Proficiency.FLUENT, LanguageCodes.name(code, "en"));
            spoken.merge(code, written, FactsReader::better);
        }
        return List.copyOf(spoken.values());
    }

    private static SpokenLanguage better(SpokenLanguage one, SpokenLanguage other) {
        return other.level().compareTo(one.level()) > 0 ? other : one;
    }

    /** As the titles say; where they say nothing, as the years do. */
    private static Seniority seniority(Candidate candidate, List<Position> positions) {
        return Seniority.of(candidate.seniority())
                .or(() -> positions.stream()
                        .limit(1)
                        .map(Position::seniority)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElseGet(() -> Seniority.afterYears(years(candidate)));
    }

    private static double years(Candidate candidate) {
        return candidate.totalExperienceYears() == null ? 0 : candidate.totalExperienceYears();
    }

    private List<Occupation> occupations(String title, String language) {
        return occupations.in(title, language).stream()
                .map(Occupations.Mention::occupation)
                .distinct()
                .toList();
    }

    private static String language(Candidate candidate) {
        return candidate.language() == null ? "en" : candidate.language();
    }
}
