package dev.vitae.gateway.uploads;

import java.util.List;
import java.util.Map;

/**
 * What one surface takes.
 *
 * @param fileFields the names that the file parts may have, the documented one first
 * @param maxFiles of the caller's plan
 * @param planName for the error message
 * @param maxFileBytes of each file
 * @param textFields the known text parts, each with the most characters it may have
 */
public record UploadRules(
        List<String> fileFields, int maxFiles, String planName, long maxFileBytes, Map<String, Integer> textFields) {

    /** The name to use in errors about files. */
    String fileField() {
        return fileFields.getFirst();
    }
}
