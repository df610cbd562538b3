package dev.vitae.gateway.jobs;

import dev.vitae.common.candidate.Warning;
import dev.vitae.gateway.uploads.ReceivedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What candidates are to be judged for.
 *
 * @param text null where it still has to be read from the file; the candidates wait for it
 * @param title where the sender gave it apart from the text
 * @param department the same
 * @param file that it has to be read from; null where the text is there
 * @param warnings what the sender should know
 */
public record NewJobDescription(
        @Nullable String text,
        @Nullable String title,
        @Nullable String department,
        @Nullable ReceivedFile file,
        List<Warning> warnings) {

    /** What is used of a job description, however it comes. */
    public static final int MAX_CHARACTERS = 50_000;

    public NewJobDescription {
        if ((text == null) == (file == null)) {
            throw new IllegalArgumentException("either a text or a file");
        }
        warnings = List.copyOf(warnings);
    }

    /** A job description of which there is only the text. */
    public static NewJobDescription of(String text) {
        return new NewJobDescription(text, null, null, null, List.of());
    }

    /** A job description that parse-service reads. */
    public static NewJobDescription in(ReceivedFile file, List<Warning> warnings) {
        return new NewJobDescription(null, null, null, file, warnings);
    }
}
