package dev.vitae.bench.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void theSumIsLargestNotTheSinglePair() {
        assertThat(Assignment.columnsOf(new double[][] {{3, 2}, {3, 0}})).containsExactly(1, 0);
    }

    @Test
    void whatIsTooMuchOnOneSideStaysAlone() {
        assertThat(Assignment.columnsOf(new double[][] {{1}, {5}, {2}})).containsExactly(-1, 0, -1);
        assertThat(Assignment.columnsOf(new double[][] {{1, 5, 2}})).containsExactly(1);
        assertThat(Assignment.columnsOf(new double[][] {{}, {}})).containsExactly(-1, -1);
        assertThat(Assignment.columnsOf(new double[][] {})).isEmpty();
    }

    @RepeatedTest(60)
    void noOtherPairingIsBetter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int columns = random.nextInt(1, 6);
        double[][] weights = IntStream.range(0, random.nextInt(1, 6))
                .mapToObj(row -> random.doubles(columns).toArray())
                .toArray(double[][]::new);

        int[] partners = Assignment.columnsOf(weights);

        double sum = IntStream.range(0, partners.length)
                .filter(row -> partners[row] >= 0)
                .mapToDouble(row -> weights[row][partners[row]])
                .sum();
        assertThat(sum).isEqualTo(best(weights, 0, new boolean[columns]), within(1e-9));
        assertThat(Arrays.stream(partners).filter(column -> column >= 0)).doesNotHaveDuplicates();
    }

    private static double best(double[][] weights, int row, boolean[] taken) {
        if (row == weights.length) {
            return 0;
        }
        double best = best(weights, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, weights[row][column] + best(weights, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }
}
