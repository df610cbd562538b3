package dev.vitae.scoring.models;

/**
 * Who asks a model.
 *
 * @param account whose budget it is
 * @param waiting whether somebody waits for the answer: then it goes before batches
 */
public record Caller(String account, boolean waiting) {}
