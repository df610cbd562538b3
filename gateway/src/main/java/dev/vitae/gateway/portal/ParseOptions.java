package dev.vitae.gateway.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.candidate.RedactionKind;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to have in its results: the {@code parse_options} with their defaults filled in. The JSON form is kept
 * with the job.
 *
 * @param asOf the month in which a current position ends; null where the client leaves it at this month
 * @param redact what is taken out of the results, each kind once and in their order
 * @param weights of the parts of the score, in place of the configured ones; empty for those
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
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RedactionKind> redact,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Double> weights) {

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
        weights = weights == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(weights));
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
        return new ParseOptions(profile, true, seniority, score, true, true, true, asOf, redact, weights);
    }

    /** What is left for the parser: neither redaction nor weights give another candidate. */
    ParseOptions forParsing() {
        return new ParseOptions(
                outputProfile, verdict, seniority, score, redFlags, strengths, selfCheck, asOf, List.of(), Map.of());
    }

    /** Whether a language model, where there is one, may read what the engine isn't sure of. */
    boolean wantRefinement() {
        return outputProfile == OutputProfile.FULL_PROFILE;
    }

    /** Whether the scorer has anything to say to these results. */
    boolean wantScoring(boolean hasJobDescription) {
        return (score && hasJobDescription) || verdict || redFlags || strengths;
    }
}
