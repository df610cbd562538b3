package dev.vitae.common.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.documents.ReadingPurpose;
import java.time.YearMonth;
import java.util.Objects;

/**
 * One file for a child to read.
 *
 * @param file absolute path of the document, readable by the child
 * @param result absolute path where the child writes what is wanted, as JSON
 * @param purpose what is wanted; {@code CANDIDATE} where nothing is said
 * @param asOf the month in which a current position ends
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ParseTask(String file, String result, DocumentType documentType, ReadingPurpose purpose, YearMonth asOf) {

    public ParseTask {
        purpose = Objects.requireNonNullElse(purpose, ReadingPurpose.CANDIDATE);
    }
}
