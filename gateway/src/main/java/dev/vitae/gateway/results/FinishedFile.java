package dev.vitae.gateway.results;

import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import org.jspecify.annotations.Nullable;

/**
 * What the parser said of one file.
 *
 * @param document the parsed document as JSON; null where the file failed or was read for its text
 * @param text null where the file failed or was read for a candidate
 */
record FinishedFile(
        ParseFinished event,
        @Nullable String document,
        @Nullable PlainText text) {

    static FinishedFile parsed(ParseFinished event, String document) {
        return new FinishedFile(event, document, null);
    }

    static FinishedFile read(ParseFinished event, PlainText text) {
        return new FinishedFile(event, null, text);
    }

    static FinishedFile failed(ParseFinished event) {
        return new FinishedFile(event, null, null);
    }

    /** A file whose result can't be found: our failure. */
    static FinishedFile lost(ParseFinished event) {
        ParseFinished failed = new ParseFinished(
                event.eventId(),
                event.fileId(),
                event.jobId(),
                event.accountId(),
                event.purpose(),
                null,
                FileErrorCode.INTERNAL,
                null,
                0,
                event.parseMillis(),
                event.finishedAt());
        return failed(failed);
    }

    boolean isFailed() {
        return document == null && text == null;
    }

    boolean isParsed() {
        return document != null;
    }

    @Nullable
    String errorCode() {
        FileErrorCode error = event.errorCode();
        return error == null ? null : error.code();
    }
}
