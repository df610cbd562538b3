package dev.vitae.gateway.jobs;

import dev.vitae.common.events.Topics;
import java.util.Locale;

/** Two ways to the parser and to the scorer, so that a batch of fifty never delays somebody's single CV. */
public enum Lane {
    INTERACTIVE(Topics.PARSE_REQUESTS_INTERACTIVE),
    BULK(Topics.PARSE_REQUESTS_BULK);

    private final String topic;

    Lane(String topic) {
        this.topic = topic;
    }

    String topic() {
        return topic;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
