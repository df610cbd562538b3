package dev.vitae.fit.jobs;

import dev.vitae.common.candidate.Warning;
import dev.vitae.fit.candidates.EducationLevel;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.taxonomy.Occupation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a job asks for. Licences are among the skills.
 *
 * @param language of the text, ISO 639-1; {@code en} where it can't be told
 * @param occupations that the title names; where it names none, those of the text
 * @param years of experience
 */
public record JobDescription(
        @Nullable String title,
        String language,
        List<Occupation> occupations,
        List<SkillRequirement> skills,
        @Nullable Asked<Integer> years,
        @Nullable Asked<Seniority> seniority,
        List<LanguageRequirement> languages,
        @Nullable Asked<EducationLevel> education,
        @Nullable String location,
        List<Warning> warnings) {

    public JobDescription {
        occupations = List.copyOf(occupations);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        warnings = List.copyOf(warnings);
    }

    public List<SkillRequirement> skills(Need need) {
        return skills.stream().filter(skill -> skill.need() == need).toList();
    }
}
