package dev.vitae.common.sandbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.documents.DocumentType;
import java.time.YearMonth;

/**
 * One file for a child to read.
 *
 * @param file absolute path of the document, readable by the child
 * @param result absolute path where the child writes the {@link dev.vitae.common.candidate.ParsedDocument} as JSON
 * @param asOf the month in which a current position ends
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ParseTask(String file, String result, DocumentType documentType, YearMonth asOf) {}
