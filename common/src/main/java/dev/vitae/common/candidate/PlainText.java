package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * The text of a document that is read for nothing else.
 *
 * @param text in reading order, a line of the document on a line; without what no reader of the page sees
 * @param warnings what was left out, as in {@link ParsedDocument}
 * @param pages pages read, 0 where the format has none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PlainText(String text, List<Warning> warnings, int pages) {

    public PlainText {
        warnings = List.copyOf(warnings);
    }
}
