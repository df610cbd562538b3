package dev.vitae.scoring.assessments;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.scoring.claims.Claim;
import dev.vitae.scoring.claims.Evidence;
import dev.vitae.scoring.claims.Subject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a model's opinion: claims that rest on the documents, and a shift within its bounds that has such a reason.
 *
 * @param shift -5 to 5; 0 without a reason
 */
record Review(
        List<String> verdict,
        List<String> executiveSummary,
        List<String> strengths,
        List<String> gaps,
        int shift,
        @Nullable String reason) {

    static final int MOST_SHIFT = 5;

    private static final int MOST_SENTENCES = 5;
    private static final int MOST_IN_SHORT = 2;
    private static final int MOST_POINTS = 8;

    static Review of(ModelOpinion opinion, Assessment own, Evidence evidence) {
        Optional<String> reason = evidence.shown(opinion.reason(), Subject.CANDIDATE);
        int shift = reason.isPresent() ? shift(opinion.shift(), own) : 0;
        return new Review(
                standing(opinion.verdict(), evidence, Subject.CANDIDATE, MOST_SENTENCES),
                standing(opinion.executiveSummary(), evidence, Subject.CANDIDATE, MOST_IN_SHORT),
                standing(opinion.strengths(), evidence, Subject.CANDIDATE, MOST_POINTS),
                own.fitScore() == null ? List.of() : standing(opinion.gaps(), evidence, Subject.JOB, MOST_POINTS),
                shift,
                shift == 0 ? null : reason.orElse(null));
    }

    boolean isEmpty() {
        return shift == 0 && verdict.isEmpty() && executiveSummary.isEmpty() && strengths.isEmpty() && gaps.isEmpty();
    }

    /** By which the score can really move: it ends at 0 and 100. */
    private static int shift(double wanted, Assessment own) {
        Integer score = own.fitScore();
        if (score == null) {
            return 0;
        }
        int bounded = Math.clamp(Math.round(wanted), -MOST_SHIFT, MOST_SHIFT);
        return Math.clamp((long) score + bounded, 0, 100) - score;
    }

    private static List<String> standing(List<Claim> claims, Evidence evidence, Subject subject, int most) {
        return claims.stream()
                .flatMap(claim -> evidence.shown(claim, subject).stream())
                .distinct()
                .limit(most)
                .toList();
    }
}
