package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A job description as it was sent.
 *
 * @param text any of the 17 languages, at most 50,000 characters; empty where only a list of skills is known
 * @param title where the sender gave it apart from the text
 * @param department the same
 */
@JsonNaming(SnakeCaseStrategy.class)
public record JobText(
        String text, @Nullable String title, @Nullable String department) {}
