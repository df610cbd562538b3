package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CV says about a person, in the document's own words and script. The field names are those of the portal document's
 * candidate schema; the fields behind {@code drivingLicense} are Vitae's additions. What the document does not say is null or
 * an empty list. The scores and prose of the schema ({@code fit_score}, {@code verdict}, ...) are no parser output and are
 * added where a surface answers.
 *
 * @param location city, country or more, as printed, without street
 * @param profile the summary section as printed, on one line
 * @param seniority {@code junior | mid | senior | lead | executive}
 * @param totalExperienceYears union of the experience intervals (overlaps once), one decimal
 * @param phoneE164 the phone in E.164, null where its country can't be told
 * @param language of the document, ISO 639-1
 * @param websites profiles and pages other than LinkedIn
 * @param photoPresent whether the document shows a picture that can be a portrait
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Candidate(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String location,
        @Nullable String linkedin,
        @Nullable String profile,
        @Nullable String seniority,
        List<String> skills,
        List<LanguageSkill> languages,
        List<Experience> experience,
        List<Education> education,
        List<String> certifications,
        @Nullable Double totalExperienceYears,
        @Nullable String nationality,
        @Nullable String drivingLicense,
        @Nullable String phoneE164,
        @Nullable NormalizedLocation normalizedLocation,
        List<NormalizedDates> normalizedDates,
        List<String> websites,
        @Nullable String language,
        boolean photoPresent,
        List<Project> projects,
        List<Publication> publications,
        List<String> volunteering,
        List<String> awards,
        List<String> courses,
        List<String> interests,
        List<String> references) {

    /**
     * Nobody: what a document that is no CV gives.
     *
     * @param language of the document
     */
    public static Candidate none(@Nullable String language) {
        return new Candidate(
                null, null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), null,
                null, null, null, null, List.of(), List.of(), language, false, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    public Candidate {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        experience = List.copyOf(experience);
        education = List.copyOf(education);
        certifications = List.copyOf(certifications);
        normalizedDates = List.copyOf(normalizedDates);
        websites = List.copyOf(websites);
        projects = List.copyOf(projects);
        publications = List.copyOf(publications);
        volunteering = List.copyOf(volunteering);
        awards = List.copyOf(awards);
        courses = List.copyOf(courses);
        interests = List.copyOf(interests);
        references = List.copyOf(references);
    }
}
