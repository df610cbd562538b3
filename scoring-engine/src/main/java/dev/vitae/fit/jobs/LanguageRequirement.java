package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.Proficiency;

/**
 * A language that a job asks for.
 *
 * @param code ISO 639-1
 * @param level the least that is wanted
 * @param source the words of the job description
 */
public record LanguageRequirement(String code, Proficiency level, Need need, String source) {}
