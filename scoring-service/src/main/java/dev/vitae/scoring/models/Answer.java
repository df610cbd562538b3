package dev.vitae.scoring.models;

/**
 * A usable answer.
 *
 * @param model who gave it
 */
public record Answer<T>(T value, String model) {}
