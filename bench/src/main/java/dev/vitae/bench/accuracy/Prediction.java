package dev.vitae.bench.accuracy;

import dev.vitae.bench.scoring.CandidateValues;
import dev.vitae.common.candidate.Evidence;
import java.util.List;

/**
 * What a parser made of a document.
 *
 * @param status {@link #OK}, or why there is no candidate: {@code no_text}, {@code missing}, ...
 * @param evidence with the confidence of single values; may be empty
 */
record Prediction(String status, CandidateValues candidate, List<Evidence> evidence) {

    static final String OK = "ok";

    static Prediction none(String status) {
        return new Prediction(status, CandidateValues.NOTHING, List.of());
    }

    boolean failed() {
        return !status.equals(OK);
    }
}
