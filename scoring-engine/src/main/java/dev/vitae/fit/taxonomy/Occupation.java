package dev.vitae.fit.taxonomy;

/**
 * What people work as.
 *
 * @param label English
 * @param group occupations among which one moves easily
 * @param family of groups
 */
public record Occupation(String id, String label, String group, String family) {}
