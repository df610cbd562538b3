package dev.vitae.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void percentilesAreMeasuredValuesWhateverTheOrder() {
        List<Double> values = new ArrayList<>(
                IntStream.rangeClosed(1, 200).mapToObj(Double::valueOf).toList());
        Collections.shuffle(values, new Random(7));

        Percentiles percentiles = Percentiles.of(values);

        assertThat(percentiles).isEqualTo(new Percentiles(200, 100, 190, 198, 200));
    }

    @Test
    void ofFewValuesTheHighPercentileIsTheWorst() {
        assertThat(Percentiles.of(List.of(5.0, 1.0, 3.0))).isEqualTo(new Percentiles(3, 3, 5, 5, 5));
    }

    @Test
    void oneValueIsEveryPercentile() {
        assertThat(Percentiles.of(List.of(4.5))).isEqualTo(new Percentiles(1, 4.5, 4.5, 4.5, 4.5));
    }

    @Test
    void theMedianOfAnOddNumberOfRoundsIsTheMiddleOne() {
        assertThat(Spread.of(List.of(0.5, 0.3, 0.4))).isEqualTo(new Spread(0.4, 0.3, 0.5));
    }

    @Test
    void theMedianOfAnEvenNumberOfRoundsIsBetweenTheMiddleTwo() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(new Spread(2.5, 1, 4));
    }

    @Test
    void nothingHasNoFigures() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentiles.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }
}
