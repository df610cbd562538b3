package dev.vitae.common.documents;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a file is by its content, never by its name. */
public enum DocumentType {
    PDF("pdf", "application/pdf"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("doc", "application/msword"),
    ODT("odt", "application/vnd.oasis.opendocument.text"),
    RTF("rtf", "application/rtf"),
    HTML("html", "text/html"),
    TXT("txt", "text/plain");

    private final String extension;
    private final String mediaType;

    DocumentType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The usual ending of such a file's name, without the dot; also the JSON form. */
    @JsonValue
    public String extension() {
        return extension;
    }

    /** The registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }
}
