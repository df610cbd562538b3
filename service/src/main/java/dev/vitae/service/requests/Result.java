package dev.vitae.service.requests;

import java.util.UUID;

/**
 * What comes of a request, as it is published.
 *
 * @param key of the message: results of the same key keep their order
 * @param eventId the same at every delivery of the same request
 * @param json its body
 */
public record Result(String key, UUID eventId, String json) {}
