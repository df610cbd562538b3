package dev.vitae.fit.jobs;

import dev.vitae.common.candidate.Warning;
import dev.vitae.common.scoring.JobText;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skills;
import dev.vitae.lexicon.DocumentLanguage;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a job description asks for. */
public final class JobReader {

    private static final int FEWEST_WORDS = 20;
    private static final int FEWEST_CHARACTERS = 60;

    private final Wording wording = new Wording();
    private final DocumentLanguage languages = new DocumentLanguage();
    private final Occupations occupations;
    private final Levels levels;
    private final RequiredSkills requiredSkills;
    private final RequiredLanguages requiredLanguages = new RequiredLanguages();
    private final RequiredYears requiredYears = new RequiredYears(wording);

    public JobReader(Skills skills, Occupations occupations, Levels levels) {
        this.occupations = occupations;
        this.levels = levels;
        this.requiredSkills = new RequiredSkills(skills, wording);
    }

    public JobDescription read(JobText job) {
        JobSections sections = JobSections.of(job.text(), wording);
        String title = job.title() == null || job.title().isBlank() ? sections.title() : job.title();
        List<Clause> clauses = new ArrayList<>();
        if (title != null) {
            clauses.add(new Clause(title, title, Need.TASK));
        }
        sections.clauses().stream().map(clause -> weighed(clause, sections)).forEach(clauses::add);
        List<SkillRequirement> skills = requiredSkills.in(clauses);
        String language = languages.of(job.text().lines().toList());
        return new JobDescription(
                title,
                language == null ? "en" : language,
                occupations(title, clauses),
                skills,
                requiredYears.in(clauses).orElse(null),
                seniority(title).orElse(null),
                requiredLanguages.in(clauses, wording),
                education(clauses).orElse(null),
                sections.location(),
                warnings(job.text(), skills));
    }

    /** The job with other skills: each list that is given takes the place of its own kind. */
    public JobDescription withSkills(JobDescription job, @Nullable List<String> required, @Nullable List<String> nice) {
        List<SkillRequirement> skills = new ArrayList<>();
        skills.addAll(
                required == null
                        ? job.skills().stream()
                                .filter(skill -> skill.need() != Need.NICE_TO_HAVE)
                                .toList()
                        : requiredSkills.listed(required, Need.REQUIRED));
        skills.addAll(nice == null ? job.skills(Need.NICE_TO_HAVE) : requiredSkills.listed(nice, Need.NICE_TO_HAVE));
        return new JobDescription(
                job.title(),
                job.language(),
                job.occupations(),
                skills,
                job.years(),
                job.seniority(),
                job.languages(),
                job.education(),
                job.location(),
                job.warnings());
    }

    /** Without headings every sentence may ask. */
    private static Clause weighed(Clause clause, JobSections sections) {
        return sections.structured() ? clause : new Clause(clause.text(), clause.line(), Need.REQUIRED);
    }

    private List<Occupation> occupations(@Nullable String title, List<Clause> clauses) {
        List<Occupation> named = title == null ? List.of() : occupations.in(title);
        if (!named.isEmpty()) {
            return named;
        }
        return clauses.stream()
                .flatMap(clause -> occupations.in(clause.text()).stream())
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    private Optional<Asked<Seniority>> seniority(@Nullable String title) {
        return Optional.ofNullable(title)
                .flatMap(text -> levels.seniority(text).map(level -> new Asked<>(level, Need.REQUIRED, text)));
    }

    private Optional<Asked<EducationLevel>> education(List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (clause.need() == Need.REQUIRED) {
                Optional<EducationLevel> level = levels.leastEducation(clause.text());
                if (level.isPresent()) {
                    Need need =
                            wording.signs(clause.text()).stream().anyMatch(sign -> sign.value() == Wording.Sign.NICE)
                                    ? Need.NICE_TO_HAVE
                                    : Need.REQUIRED;
                    return Optional.of(new Asked<>(level.get(), need, clause.line()));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Warning> warnings(String text, List<SkillRequirement> skills) {
        List<Warning> warnings = new ArrayList<>();
        boolean few = Words.of(text).size() < FEWEST_WORDS && text.length() < FEWEST_CHARACTERS * 2;
        if (few) {
            warnings.add(new Warning(
                    "job_description_short", "The job description is very short, so the score rests on little"));
        }
        if (skills.stream().allMatch(SkillRequirement::isUnknown)) {
            warnings.add(
                    new Warning("job_description_without_skills", "No skill was recognized in the job description"));
        }
        if (CvInDisguise.looksLikeCv(text)) {
            warnings.add(new Warning("job_description_is_cv", "The job description looks like a CV"));
        }
        return warnings;
    }
}
