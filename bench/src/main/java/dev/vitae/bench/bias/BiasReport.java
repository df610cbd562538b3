package dev.vitae.bench.bias;

import dev.vitae.bench.run.MarkdownTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Selection rates by group and impact ratios: a group's rate divided by the highest rate of its kind. Below 0.8, the four-fifths rule of
 * the US Uniform Guidelines on Employee Selection Procedures (29 CFR 1607.4 D), a procedure is taken to be biased.
 *
 * @param people of the population
 * @param applications each somebody's CV for one job
 * @param largestDifference between the scores that two people get with the same CV for the same job
 */
record BiasReport(int people, long applications, double largestDifference, List<GroupRate> groups) {

    /**
     * One group.
     *
     * @param kind of grouping: origin, sex, age
     * @param rate share of its applications with at least the recommendation {@code yes}
     * @param impactRatio rate divided by the highest of its kind
     */
    record GroupRate(String kind, String group, long applications, long selected, double rate, double impactRatio) {}

    /** Counts applications as they come. */
    static final class Counting {

        private final Map<String, Map<String, long[]>> counts = new LinkedHashMap<>();
        private long applications;

        void add(Person person, boolean selected) {
            applications++;
            count("origin", person.origin(), selected);
            count("sex", person.sex(), selected);
            count("age", person.ageGroup(), selected);
        }

        private void count(String kind, String group, boolean selected) {
            long[] count =
                    counts.computeIfAbsent(kind, k -> new LinkedHashMap<>()).computeIfAbsent(group, g -> new long[2]);
            count[0]++;
            count[1] += selected ? 1 : 0;
        }

        BiasReport report(int people, double largestDifference) {
            List<GroupRate> rates = new ArrayList<>();
            counts.forEach((kind, groups) -> {
                double best = Collections.max(
                        groups.values().stream().map(Counting::rate).toList());
                groups.forEach((group, count) -> rates.add(new GroupRate(
                        kind, group, count[0], count[1], rate(count), best == 0 ? 1 : rate(count) / best)));
            });
            return new BiasReport(people, applications, largestDifference, rates);
        }

        private static double rate(long[] count) {
            return count[1] / (double) count[0];
        }
    }

    String text() {
        MarkdownTable table =
                MarkdownTable.of("by", "group", "applications", "selected", "selection rate", "impact ratio");
        groups.forEach(group -> table.row(
                group.kind(),
                group.group(),
                Long.toString(group.applications()),
                Long.toString(group.selected()),
                String.format(Locale.ROOT, "%.4f", group.rate()),
                String.format(Locale.ROOT, "%.3f", group.impactRatio())));
        return """
                # Selection rates of the fit score by who applies

                %d invented people, each with the CVs of the corpus, for the jobs in its folder: %d applications. Selected is who gets \
                `yes` or `strong_yes`.

                %s
                The largest difference between two people with the same CV for the same job: %s points.
                """.formatted(people, applications, table, largestDifference);
    }
}
