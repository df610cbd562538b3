package dev.vitae.bench.scoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many values agree.
 *
 * @param right predicted and in the label
 * @param predicted all that the prediction gives
 * @param labelled all that the label holds
 */
public record Count(@JsonProperty("tp") int right, int predicted, int labelled) {

    public static final Count NONE = new Count(0, 0, 0);

    static <T> Count ofSets(Set<T> labelled, Set<T> predicted) {
        int right = (int) labelled.stream().filter(predicted::contains).count();
        return new Count(right, predicted.size(), labelled.size());
    }

    /** The same where a value may occur several times. */
    static Count ofBags(List<String> labelled, List<String> predicted) {
        Map<String, Integer> left = new HashMap<>();
        labelled.forEach(value -> left.merge(value, 1, Integer::sum));
        int right = 0;
        for (String value : predicted) {
            if (left.merge(value, -1, Integer::sum) >= 0) {
                right++;
            }
        }
        return new Count(right, predicted.size(), labelled.size());
    }

    /** Of a value that is there or not on either side. */
    static Count ofOne(boolean labelled, boolean predicted, boolean right) {
        return new Count(right ? 1 : 0, predicted ? 1 : 0, labelled ? 1 : 0);
    }

    public Count plus(Count other) {
        return new Count(right + other.right, predicted + other.predicted, labelled + other.labelled);
    }

    @JsonProperty
    public double precision() {
        if (predicted == 0) {
            return labelled == 0 ? 1 : 0;
        }
        return (double) right / predicted;
    }

    @JsonProperty
    public double recall() {
        return labelled == 0 ? 1 : (double) right / labelled;
    }

    @JsonProperty
    public double f1() {
        int both = predicted + labelled;
        return both == 0 ? 1 : 2.0 * right / both;
    }
}
