package dev.vitae.bench.scoring;

/**
 * A language as it is compared.
 *
 * @param proficiency empty where none is printed
 */
public record SpokenLanguage(String language, String proficiency) {}
