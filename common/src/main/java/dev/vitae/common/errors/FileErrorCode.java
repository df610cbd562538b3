package dev.vitae.common.errors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an accepted file ended without a candidate. The JSON form is the name in lower case and never changes. */
public enum FileErrorCode {
    /** No text in it: an empty document, or one whose text is not reachable. */
    NO_TEXT("Could not extract text from file", Fault.FILE),
    /** Pages that are pictures only, where no program is installed that reads those, or it failed. */
    OCR_UNAVAILABLE(
            "Could not extract text from file: its pages are images, and this installation has no text recognition",
            Fault.OURS),
    ENCRYPTED("Could not extract text from file: it is protected by a password", Fault.FILE),
    CORRUPT("Could not extract text from file: it is damaged or incomplete", Fault.FILE),
    TOO_MANY_PAGES("File has more pages than are read", Fault.FILE),
    TOO_MUCH_TEXT("File holds more text than is read", Fault.FILE),
    ARCHIVE_BOMB("File unpacks to far more than a document should", Fault.FILE),
    XML_BOMB("File holds XML that is nested or expanded beyond all measure", Fault.FILE),
    EMBEDDED_LIMIT("File holds more embedded files than are read", Fault.FILE),
    PARSE_TIMEOUT("Parsing took longer than the time limit", Fault.OURS),
    PARSER_CRASHED("The parser crashed on this file, twice", Fault.OURS),
    /** Candidate or job was erased; what is left is that there was one. */
    ERASED("Erased on request", Fault.FILE),
    INTERNAL("Internal error", Fault.OURS);

    private enum Fault {
        FILE,
        OURS
    }

    private final String message;
    private final Fault fault;

    FileErrorCode(String message, Fault fault) {
        this.message = message;
        this.fault = fault;
    }

    /** One sentence for the client, without anything from inside the file. */
    public String message() {
        return message;
    }

    /** Whether the fault is ours, so that the quota is given back. */
    public boolean isOurs() {
        return fault == Fault.OURS;
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static FileErrorCode fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
