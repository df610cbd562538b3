package dev.vitae.gateway.match;

import java.util.Arrays;

/** What a score means, in the bands of the match document. */
enum MatchVerdict {
    STRONG_MATCH(75, "Interview"),
    GOOD_MATCH(60, "Interview"),
    MODERATE_MATCH(40, "Consider"),
    WEAK_MATCH(20, "Not recommended"),
    NOT_SUITABLE(0, "Not recommended");

    private final int lowestScore;
    private final String recommendation;

    MatchVerdict(int lowestScore, String recommendation) {
        this.lowestScore = lowestScore;
        this.recommendation = recommendation;
    }

    static MatchVerdict of(int score) {
        return Arrays.stream(values())
                .filter(verdict -> score >= verdict.lowestScore)
                .findFirst()
                .orElse(NOT_SUITABLE);
    }

    String recommendation() {
        return recommendation;
    }
}
