package dev.vitae.gateway.uploads;

/**
 * A file that came in and can't be taken.
 *
 * @param filename cleaned, for showing only
 * @param code {@code empty_file}, {@code file_too_large} or {@code invalid_file_type}
 * @param reason for a person
 */
public record RefusedFile(String filename, String code, String reason) {

    static final String EMPTY = "empty_file";
    static final String TOO_LARGE = "file_too_large";
    static final String WRONG_TYPE = "invalid_file_type";
}
