package dev.vitae.gateway.credits;

/** What an account has; one credit pays for one match. */
public record Balance(int balance) {}
