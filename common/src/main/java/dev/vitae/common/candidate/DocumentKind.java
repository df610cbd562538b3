package dev.vitae.common.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a document is, as far as somebody who wants candidates needs to know. */
public enum DocumentKind {
    CV,
    COVER_LETTER,
    INVOICE,
    CONTRACT,
    /** Also minutes and papers. */
    REPORT,
    /** Anything else: a novel, a recipe, terms of use, a vacancy. */
    OTHER;

    /** The name in lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static DocumentKind fromCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
