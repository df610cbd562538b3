package dev.vitae.bench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are those of Python's {@code SequenceMatcher(None, a, b, autojunk=False).ratio()}. */
class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "abcd, bcde, 0.75",
        "tide, diet, 0.25",
        "diet, tide, 0.5",
        "private thread, private volatile thread, 0.7567567567567568",
        "senior data engineer, 'data engineer, senior', 0.6341463414634146",
        "倉庫主任𠮷, 主任𠮷倉, 0.6666666666666666",
        "a, '', 0",
    })
    void theLongestSharedBlocksCount(String one, String other, double ratio) {
        assertThat(Similarity.of(one, other)).isEqualTo(ratio, within(1e-12));
    }

    @Test
    void ofLongTextsFrequentCharactersCountLikeOthers() {
        assertThat(Similarity.of("the quick ".repeat(25), "quick the ".repeat(25)))
                .isEqualTo(0.984, within(1e-12));
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(Similarity.of("", "")).isEqualTo(1);
    }
}
