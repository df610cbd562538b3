package dev.vitae.gateway.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.candidate.RedactionKind;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to have in its results: the {@code parse_options} with their defaults filled in. The JSON form is kept
 * with the job.
 *
 * @param asOf the month in which a current position ends; null where the client leaves it at this month
 * @param redact what is taken out of the results, each kind once and in their order
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
        @Nullable YearMonth asOf,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RedactionKind> redact) {

    private static final Pattern EXTENSION = Pattern.compile("\\.(?:pdf|docx?|txt|rtf|odt|html?)$");

    /** The lean profile turns the analysis off, whatever else is asked for. */
    ParseOptions {
        boolean rich = outputProfile != OutputProfile.ATS_CORE;
        verdict = verdict && rich;
        redFlags = redFlags && rich;
        strengths = strengths && rich;
        selfCheck = selfCheck && rich;
        redact = Objects.requireNonNullElse(redact, List.<RedactionKind>of()).stream()
                .distinct()
                .sorted()
                .toList(); // the options of an older job know nothing of it
    }

    /** A file's name as results show it: the names of CV files are mostly those of their people. */
    String shown(int fileIndex, String filename) {
        if (!redact.contains(RedactionKind.NAME)) {
            return filename;
        }
        Matcher extension = EXTENSION.matcher(filename.toLowerCase(Locale.ROOT));
        return "file-" + fileIndex + (extension.find() ? extension.group() : "");
    }

    ParseOptions withProfile(OutputProfile profile) {
        return new ParseOptions(profile, true, seniority, score, true, true, true, asOf, redact);
    }
}
