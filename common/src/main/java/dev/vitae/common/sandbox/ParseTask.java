package dev.vitae.common.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import dev.vitae.common.extraction.FieldReading;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file for a child to read.
 *
 * @param file absolute path of the document, readable by the child
 * @param result absolute path where the child writes what is wanted, as JSON
 * @param purpose what is wanted; {@code CANDIDATE} where nothing is said
 * @param asOf the month in which a current position ends
 * @param lines absolute path where the child also writes a candidate's lines, a JSON list of {@link
 *     dev.vitae.common.extraction.VisibleLine}; null where nobody wants them
 * @param readings of a language model, for fields of which the engine isn't sure by itself
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ParseTask(
        String file,
        String result,
        DocumentType documentType,
        ReadingPurpose purpose,
        YearMonth asOf,
        @Nullable String lines,
        List<FieldReading> readings) {

    /** For the engine alone. */
    public ParseTask(String file, String result, DocumentType documentType, ReadingPurpose purpose, YearMonth asOf) {
        this(file, result, documentType, purpose, asOf, null, List.of());
    }

    public ParseTask {
        purpose = Objects.requireNonNullElse(purpose, ReadingPurpose.CANDIDATE);
        readings = List.copyOf(Objects.requireNonNullElse(readings, List.of()));
    }
}
