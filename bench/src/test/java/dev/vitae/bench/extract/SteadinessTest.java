package dev.vitae.bench.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadinessTest {

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "'1 1 1 1 1', false",
        "'9 5 3 2 1.5 1.2', false",
        "'1 1 1 1 1 1', true",
        "'9 5 3 1 1 1 1 1 1.1', true",
        "'1 1 1 0.97 0.97 0.97', false",
        "'1 1 1 0.99 0.99 0.99', true",
        "'1 1 1 2 2 2', true"
    })
    void aLoopIsSteadyOnceThreeRoundsAreNoFasterThanTheThreeBefore(String seconds, boolean reached) {
        Steadiness steadiness = new Steadiness();
        Pattern.compile(" ")
                .splitAsStream(seconds)
                .filter(round -> !round.isEmpty())
                .forEach(round -> steadiness.add(Double.parseDouble(round)));

        assertThat(steadiness.isReached()).isEqualTo(reached);
    }
}
