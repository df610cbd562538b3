package dev.vitae.gateway.results;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.events.ParseFinished;
import org.jspecify.annotations.Nullable;

/**
 * What the parser said of one file.
 *
 * @param document the parsed document as JSON, null where the file failed
 */
record FinishedFile(ParseFinished event, @Nullable String document) {

    /** A file whose result can't be found: our failure. */
    static FinishedFile lost(ParseFinished event) {
        ParseFinished failed = new ParseFinished(
                event.eventId(),
                event.fileId(),
                event.jobId(),
                event.accountId(),
                null,
                FileErrorCode.INTERNAL,
                null,
                0,
                event.parseMillis(),
                event.finishedAt());
        return new FinishedFile(failed, null);
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
