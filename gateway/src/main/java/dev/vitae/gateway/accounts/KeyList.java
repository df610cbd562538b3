package dev.vitae.gateway.accounts;

import java.util.List;

/** Keys, newest first. */
public record KeyList(List<KeyListing> keys) {}
