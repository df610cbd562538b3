package dev.vitae.scoring.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private final Passages passages = new Passages(
            List.of("Led a ward\nof  24 beds \u2013 \u201cInnere Medizin\u201d", "JavaScript for Acme", "東京で看護師として勤務"));

    @Test
    void whitespaceCaseAndTheShapeOfMarksDoNotCount() {
        assertThat(passages.hold("led a WARD of 24 beds - \"innere medizin\"")).isTrue();
        assertThat(passages.hold("看護師として")).isTrue();
    }

    @Test
    void aWordInsideALongerOneIsNoQuote() {
        assertThat(passages.hold("Java")).isFalse();
        assertThat(passages.hold("JavaScript")).isTrue();
    }

    @Test
    void aQuoteDoesNotReachOverTwoTextsAndNothingIsNone() {
        assertThat(passages.hold("Medizin JavaScript")).isFalse();
        assertThat(passages.hold(" \u200b")).isFalse();
    }
}
