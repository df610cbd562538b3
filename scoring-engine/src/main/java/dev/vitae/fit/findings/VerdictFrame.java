package dev.vitae.fit.findings;

import java.util.List;

/**
 * The sentences of a verdict that follow from the score and from what is missing; between them stands what describes the candidate.
 *
 * @param headline how well the candidate fits
 * @param reservations what the job asks and the CV doesn't show, red flags
 */
public record VerdictFrame(String headline, List<String> reservations) {

    public VerdictFrame {
        reservations = List.copyOf(reservations);
    }
}
