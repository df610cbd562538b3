package dev.vitae.gateway.jobs;

import dev.vitae.common.events.JobFinished;
import java.util.Locale;

/** What a job is for. All kinds go the same way; they differ in what they count and how their end is announced. */
public enum JobKind {
    /** An upload of the portal: counts files. */
    PARSE,
    /** Stored candidates judged anew: counts candidates. */
    RESCORE,
    /** An upload of the match surface: counts CVs that have their score. */
    MATCH;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** The type of the event at the job's end. */
    String finished(boolean failed) {
        return switch (this) {
            case PARSE -> failed ? JobFinished.FAILED : JobFinished.COMPLETED;
            case RESCORE, MATCH -> JobFinished.SCORED;
        };
    }
}
