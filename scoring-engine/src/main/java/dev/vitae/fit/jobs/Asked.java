package dev.vitae.fit.jobs;

/**
 * Something that a job asks for.
 *
 * @param source the words of the job description
 */
public record Asked<T>(T value, Need need, String source) {}
