package dev.vitae.common.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in the document.
 *
 * @param field name in the candidate object, such as {@code name} or {@code experience[1].company}
 * @param page from 1; 1 where the format has no pages
 * @param line of the document in reading order, from 1
 * @param text the printed line
 * @param box left, top, width and height in points from the page's upper left corner; null where the format has no positions
 * @param confidence 0 to 1
 * @param source {@code model} for a value that a language model has read; null for one of the engine
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        String field,
        int page,
        int line,
        String text,
        @Nullable List<Double> box,
        double confidence,
        @Nullable String source) {

    /** Of the engine. */
    public Evidence(String field, int page, int line, String text, @Nullable List<Double> box, double confidence) {
        this(field, page, line, text, box, confidence, null);
    }
}
