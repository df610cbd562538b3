package dev.vitae.scoring.models;

/** An answer that couldn't be used, and why. */
record Repair(String answer, String complaint) {}
