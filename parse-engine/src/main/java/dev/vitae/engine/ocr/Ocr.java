package dev.vitae.engine.ocr;

import dev.vitae.lexicon.DocumentLanguage;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether pictures of text can be read here, and how long one document's may take.
 *
 * @param program empty where none is installed
 */
public record Ocr(Optional<Tesseract> program, Duration timeLimit) {

    /** ISO 8601, of one document. */
    public static final String TIME_LIMIT_PROPERTY = "vitae.ocr.time-limit";

    private static final String USUAL_LIMIT = "PT15S";

    /** Pictures are not read. */
    public static final Ocr NONE = new Ocr(Optional.empty(), Duration.ZERO);

    /** The program that is installed or that the system properties name. */
    public static Ocr installed() {
        return new Ocr(Tesseract.installed(), Duration.parse(System.getProperty(TIME_LIMIT_PROPERTY, USUAL_LIMIT)));
    }

    /** For an operator, such as {@code tesseract 5.3.0, languages eng deu}. */
    public String description() {
        return program.map(Tesseract::description).orElse("not installed");
    }

    /** For the pages of one document, starting its time; empty where pictures can't be read. */
    public Optional<DocumentOcr> forDocument(DocumentLanguage language) {
        return program.map(tesseract -> new DocumentOcr(tesseract, new OcrLanguages(tesseract, language), timeLimit));
    }
}
