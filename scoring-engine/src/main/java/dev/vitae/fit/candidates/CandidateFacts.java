package dev.vitae.fit.candidates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the scorer knows of a candidate. Name, sex, age, birth date, nationality, photo, marital status, address and the
 * dates of education have no place in it, so they can't move a score; texts come redacted.
 *
 * @param language of the CV, ISO 639-1
 * @param positions in the order of the CV
 * @param skills those used longest first
 * @param education the highest level that a degree names
 * @param degrees redacted
 * @param seniority by the titles and the years
 * @param years of experience, overlaps once
 * @param hiddenText whether the document holds text that a person can't see
 */
public record CandidateFacts(
        @Nullable String language,
        List<Position> positions,
        List<SkillFact> skills,
        List<SpokenLanguage> languages,
        @Nullable EducationLevel education,
        List<String> degrees,
        List<String> certifications,
        Seniority seniority,
        double years,
        @Nullable String profile,
        boolean hiddenText) {

    public CandidateFacts {
        positions = List.copyOf(positions);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        degrees = List.copyOf(degrees);
        certifications = List.copyOf(certifications);
    }
}
