package dev.vitae.fit.jobs;

import dev.vitae.common.scoring.JobText;
import dev.vitae.fit.candidates.Levels;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.Skills;
import dev.vitae.lexicon.DocumentLanguage;
import dev.vitae.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a job description asks for. */
public final class JobReader {

    private static final String ENGLISH = "en";

    private final DocumentLanguage languages = new DocumentLanguage();
    private final Map<String, Wording> wordings = new HashMap<>();
    private final LanguageNames languageNames = new LanguageNames();
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
        List<JobLine> lines = JobLine.of(job.text());
        String language = language(job.text());
        Wording wording = wording(language);
        Optional<TitleLine> titleLine = TitleLine.of(lines, wording, occupations, language);
        JobSections sections =
                JobSections.of(lines, titleLine.map(TitleLine::at).orElse(-1), wording);
        String title = job.title() == null || job.title().isBlank()
                ? titleLine.map(TitleLine::text).orElse(null)
                : job.title();
        List<Clause> clauses = new ArrayList<>();
        if (title != null) {
            clauses.add(Clause.ofTitle(title, wording));
        }
        clauses.addAll(sections.clauses());
        RequiredLanguages spoken = new RequiredLanguages(languageNames, language);
        RequiredEducation education = new RequiredEducation(levels, language);
        List<SkillRequirement> asked = new RequiredSkills(
                        skills, language, clause -> spoken.areNamed(clause) || education.isNamed(clause))
                .in(clauses);
        JobTitle named = JobTitle.of(title, language, occupations, levels);
        return new JobDescription(
                title,
                language,
                occupations(named, sections.clauses(), wording, language),
                asked,
                RequiredYears.in(clauses, wording).orElse(null),
                named.seniority(),
                spoken.in(clauses),
                education.in(clauses).orElse(null),
                sections.location(),
                JobWarnings.of(job.text(), asked));
    }

    private List<Occupation> occupations(JobTitle title, List<Clause> clauses, Wording wording, String language) {
        if (!title.occupations().isEmpty()) {
            return title.occupations();
        }
        return TitleLine.inSentence(clauses, wording, occupations, language)
                .map(sentence ->
                        JobTitle.of(sentence, language, occupations, levels).occupations())
                .orElse(List.of());
    }

    private String language(String text) {
        String language = languages.of(text.lines().toList());
        // an ad of a line has too few common words, but a title
        return language == null ? occupations.languageOf(text).orElse(ENGLISH) : language;
    }

    private Wording wording(String language) {
        return Objects.requireNonNull(wordings.getOrDefault(language, wordings.get(ENGLISH)));
    }

    /** The job with other skills: each list that is given takes the place of its own kind. */
    public JobDescription withSkills(JobDescription job, @Nullable List<String> required, @Nullable List<String> nice) {
        RequiredSkills listed = new RequiredSkills(skills, job.language(), clause -> false);
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
}
