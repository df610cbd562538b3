package dev.vitae.gateway.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What candidates are to be judged for.
 *
 * @param text null where it still has to be read from a file; the candidates wait for it
 * @param title where the sender gave it apart from the text
 * @param department the same
 */
public record NewJobDescription(
        @Nullable String text,
        @Nullable String title,
        @Nullable String department) {

    /** A job description of which there is only the text. */
    public static NewJobDescription of(String text) {
        return new NewJobDescription(text, null, null);
    }
}
