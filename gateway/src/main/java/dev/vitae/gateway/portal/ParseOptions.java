package dev.vitae.gateway.portal;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to have in its results: the {@code parse_options} with their defaults filled in. The JSON form is kept
 * with the job.
 *
 * @param asOf the month in which a current position ends; null where the client leaves it at this month
 */
@JsonNaming(SnakeCaseStrategy.class)
record ParseOptions(
        OutputProfile outputProfile,
        boolean verdict,
        boolean seniority,
        boolean score,
        boolean redFlags,
        boolean strengths,
        boolean selfCheck,
        @Nullable YearMonth asOf) {

    /** The lean profile turns the analysis off, whatever else is asked for. */
    ParseOptions {
        boolean rich = outputProfile != OutputProfile.ATS_CORE;
        verdict = verdict && rich;
        redFlags = redFlags && rich;
        strengths = strengths && rich;
        selfCheck = selfCheck && rich;
    }

    ParseOptions withProfile(OutputProfile profile) {
        return new ParseOptions(profile, true, seniority, score, true, true, true, asOf);
    }
}
