package dev.vitae.e2e;

/**
 * How a command ended.
 *
 * @param code 0 for success
 * @param output what it printed, errors included
 */
record Exit(int code, String output) {}
