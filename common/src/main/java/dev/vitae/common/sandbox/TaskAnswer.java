package dev.vitae.common.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.errors.FileErrorCode;
import org.jspecify.annotations.Nullable;

/** What a child says on its standard output: that it is ready, once, and then how each task ended. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TaskAnswer.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = TaskAnswer.Parsed.class, name = "parsed"),
    @JsonSubTypes.Type(value = TaskAnswer.Failed.class, name = "failed")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface TaskAnswer {

    /**
     * The child is warm and takes its first task.
     *
     * @param ocr what reads pictures of text in it, for an operator; null where the child doesn't say
     */
    record Ready(@Nullable String ocr) implements TaskAnswer {
        public Ready() {
            this(null);
        }
    }

    /**
     * The result file is written.
     *
     * @param parseTier as in {@link dev.vitae.common.candidate.ParsedDocument}; a plain text has {@code tier1}
     * @param pages as there
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Parsed(String parseTier, int pages) implements TaskAnswer {}

    /** The file can't be read; no result file is written. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Failed(FileErrorCode errorCode) implements TaskAnswer {}
}
