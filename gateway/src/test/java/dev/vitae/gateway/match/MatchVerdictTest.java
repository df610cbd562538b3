package dev.vitae.gateway.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchVerdictTest {

    @ParameterizedTest
    @CsvSource({
        "100, STRONG_MATCH, Interview",
        "75, STRONG_MATCH, Interview",
        "74, GOOD_MATCH, Interview",
        "60, GOOD_MATCH, Interview",
        "59, MODERATE_MATCH, Consider",
        "40, MODERATE_MATCH, Consider",
        "39, WEAK_MATCH, Not recommended",
        "20, WEAK_MATCH, Not recommended",
        "19, NOT_SUITABLE, Not recommended",
        "0, NOT_SUITABLE, Not recommended"
    })
    void everyScoreHasTheVerdictAndTheRecommendationOfItsBand(int score, MatchVerdict verdict, String recommendation) {
        assertThat(MatchVerdict.of(score)).isEqualTo(verdict);
        assertThat(verdict.recommendation()).isEqualTo(recommendation);
    }
}
