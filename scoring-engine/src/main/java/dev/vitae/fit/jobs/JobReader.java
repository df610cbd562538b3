package dev.vitae.fit.jobs;

import dev.vitae.common.candidate.Warning;
import dev.vitae.common.scoring.JobText;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skills;
import dev.vitae.lexicon.DocumentLanguage;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a job description asks for. */
public final class JobReader {

    private static final int FEWEST_WORDS = 20;
    private static final int FEWEST_CHARACTERS = 60;

    private static final String ENGLISH = "en";

    private final DocumentLanguage languages = new DocumentLanguage();
    private final Map<String, Wording> wordings = new HashMap<>();
    private final RequiredLanguages requiredLanguages = new RequiredLanguages();
    private final Skills skills;
    private final Occupations occupations;
    private final Levels levels;

    public JobReader(Skills skills, Occupations occupations, Levels levels) {
        this.skills = skills;
        this.occupations = occupations;
        this.levels = levels;
        Lexicon.languages().forEach(language -> wordings.put(language, new Wording(language)));
    }

    public JobDescription read(JobText job) {
        String language = language(job.text());
        Wording wording = wording(language);
        JobSections sections = JobSections.of(job.text(), wording);
        String title = job.title() == null || job.title().isBlank() ? sections.title() : job.title();
        List<Clause> clauses = new ArrayList<>();
        if (title != null) {
            clauses.add(new Clause(title, title, Need.TASK));
        }
        sections.clauses().stream().map(clause -> weighed(clause, sections)).forEach(clauses::add);
        List<SkillRequirement> asked = new RequiredSkills(skills, wording, language).in(clauses);
        JobTitle named = JobTitle.of(title, language, occupations, levels);
        return new JobDescription(
                title,
                language,
                named.occupations(),
                asked,
                RequiredYears.in(clauses, wording).orElse(null),
                named.seniority(),
                requiredLanguages.in(clauses, wording),
                education(clauses, wording, language).orElse(null),
                sections.location(),
                warnings(job.text(), asked));
    }

    private String language(String text) {
        String language = languages.of(text.lines().toList());
        return language == null ? ENGLISH : language;
    }

    private Wording wording(String language) {
        return Objects.requireNonNull(wordings.getOrDefault(language, wordings.get(ENGLISH)));
    }

    /** The job with other skills: each list that is given takes the place of its own kind. */
    public JobDescription withSkills(JobDescription job, @Nullable List<String> required, @Nullable List<String> nice) {
        RequiredSkills listed = new RequiredSkills(skills, wording(job.language()), job.language());
        List<SkillRequirement> asked = new ArrayList<>();
        asked.addAll(
                required == null
                        ? job.skills().stream()
                                .filter(skill -> skill.need() != Need.NICE_TO_HAVE)
                                .toList()
                        : listed.listed(required, Need.REQUIRED));
        asked.addAll(nice == null ? job.skills(Need.NICE_TO_HAVE) : listed.listed(nice, Need.NICE_TO_HAVE));
        return new JobDescription(
                job.title(),
                job.language(),
                job.occupations(),
                asked,
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

    private Optional<Asked<EducationLevel>> education(List<Clause> clauses, Wording wording, String language) {
        for (Clause clause : clauses) {
            if (clause.need() == Need.REQUIRED) {
                Optional<EducationLevel> level = levels.leastEducation(clause.text(), language);
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
