package dev.vitae.bench.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final List<Judgement> SOME = List.of(
            new Judgement("name", 1, true),
            new Judgement("name", 0.95, true),
            new Judgement("skills", 0.96, false),
            new Judgement("skills", 0.97, true),
            new Judgement("skills", 0.5, true),
            new Judgement("skills", 0.499, false));

    @Test
    void aBinTakesItsLowerBoundAndTheLastOneAlsoOne() {
        assertThat(Reliability.of(SOME).bins())
                .extracting(Bin::from, Bin::values)
                .containsExactly(
                        tuple(0.0, 1),
                        tuple(0.5, 1),
                        tuple(0.6, 0),
                        tuple(0.7, 0),
                        tuple(0.8, 0),
                        tuple(0.9, 0),
                        tuple(0.95, 4));
    }

    @Test
    void theErrorIsTheDistanceOfConfidenceAndTruthWeightedByValues() {
        Reliability all = Reliability.of(SOME);

        assertThat(all.right()).isEqualTo(4.0 / 6, within(1e-12));
        // 0.499 against 0, 0.5 against 1, four times 0.97 against 0.75
        assertThat(all.expectedCalibrationError()).isEqualTo((0.499 + 0.5 + 4 * 0.22) / 6, within(1e-12));
    }

    @Test
    void eachKindHasATableOfItsOwn() {
        assertThat(Reliability.byKind(SOME)).containsOnlyKeys("name", "skills");
        assertThat(Reliability.byKind(SOME).get("name").right()).isEqualTo(1);
        assertThat(Reliability.byKind(SOME).get("skills").levels())
                .containsEntry("0.50", new Reliability.Level(2, 0.5));
    }

    @Test
    void withoutValuesThereIsNoError() {
        assertThat(Reliability.of(List.of()).expectedCalibrationError()).isZero();
    }
}
