package dev.vitae.fit.candidates;

/**
 * A language that a candidate speaks.
 *
 * @param code ISO 639-1
 * @param printed the words of the CV
 */
public record SpokenLanguage(String code, Proficiency level, String printed) {}
