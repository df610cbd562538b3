package dev.vitae.gateway.uploads;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one surface takes.
 *
 * @param fileFields the names that the file parts may have, the documented one first
 * @param maxFiles of the caller's plan
 * @param planName for the error message
 * @param maxFileBytes of each file
 * @param attachmentField the name of the one file part that is none of the files; null where there is none
 * @param skipsBadFiles whether a file that can't be taken is left out instead of ending the request
 * @param textFields the known text parts, each with the most characters it may have
 */
public record UploadRules(
        List<String> fileFields,
        int maxFiles,
        String planName,
        long maxFileBytes,
        @Nullable String attachmentField,
        boolean skipsBadFiles,
        Map<String, Integer> textFields) {

    /** A surface whose files all have to be in order. */
    public UploadRules(
            List<String> fileFields,
            int maxFiles,
            String planName,
            long maxFileBytes,
            Map<String, Integer> textFields) {
        this(fileFields, maxFiles, planName, maxFileBytes, null, false, textFields);
    }

    /** The name to use in errors about files. */
    String fileField() {
        return fileFields.getFirst();
    }
}
