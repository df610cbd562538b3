package dev.vitae.common.candidate;

/**
 * Something the client should know about a result that is there all the same.
 *
 * @param code stable, snake_case
 * @param message for a person
 */
public record Warning(String code, String message) {}
