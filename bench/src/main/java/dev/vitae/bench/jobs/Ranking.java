package dev.vitae.bench.jobs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The quality of a ranking: NDCG with gain 2^grade - 1 and discount log2(rank + 1), Järvelin and Kekäläinen 2002. */
final class Ranking {

    /** Ranks that count. */
    static final int TOP = 10;

    private Ranking() {}

    /**
     * NDCG@10.
     *
     * @param scores by the stem of the CV, higher is better; equal ones are ordered by stem
     */
    static double ndcg(Map<String, Integer> grades, Map<String, Double> scores) {
        List<Integer> order = scores.entrySet().stream()
                .filter(scored -> grades.containsKey(scored.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(scored -> grades.getOrDefault(scored.getKey(), 0))
                .toList();
        double best =
                gain(grades.values().stream().sorted(Comparator.reverseOrder()).toList());
        return best == 0 ? 1 : gain(order) / best;
    }

    private static double gain(Collection<Integer> grades) {
        double gain = 0;
        int rank = 0;
        for (int grade : grades) {
            if (++rank > TOP) {
                break;
            }
            gain += (Math.pow(2, grade) - 1) / (Math.log(rank + 1.0) / Math.log(2));
        }
        return gain;
    }
}
