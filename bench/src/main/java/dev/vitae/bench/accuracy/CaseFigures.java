package dev.vitae.bench.accuracy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.scoring.Count;
import dev.vitae.bench.scoring.Field;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case in the report.
 *
 * @param status {@code ok}, or why there is no candidate
 * @param fields F1 of those that the label fills
 * @param invented those that it leaves empty and the prediction fills
 */
record CaseFigures(
        @JsonProperty("case") String stem,
        String status,
        double score,
        String language,
        String format,
        String layout,
        String renderer,
        List<String> tags,
        Map<String, Double> fields,
        List<String> invented) {

    private static final double AS_GOOD_AS_RIGHT = 0.999;

    static final Comparator<CaseFigures> WORST_FIRST =
            Comparator.comparingDouble(CaseFigures::score).thenComparing(CaseFigures::stem);

    static CaseFigures of(ScoredCase scored) {
        LabelledCase labelled = scored.labelled();
        Map<Field, Count> counts = scored.score().fields();
        Map<String, Double> filled = new LinkedHashMap<>();
        counts.forEach((field, count) -> {
            if (count.labelled() > 0) {
                filled.put(field.key(), count.f1());
            }
        });
        List<String> invented = counts.entrySet().stream()
                .filter(field ->
                        field.getValue().labelled() == 0 && field.getValue().predicted() > 0)
                .map(field -> field.getKey().key())
                .toList();
        return new CaseFigures(
                labelled.stem(),
                scored.prediction().status(),
                scored.score().value(),
                labelled.language(),
                labelled.format(),
                labelled.layout(),
                labelled.renderer(),
                labelled.tags(),
                filled,
                invented);
    }

    boolean isPerfect() {
        return score >= AS_GOOD_AS_RIGHT;
    }

    /** The worst fields first. */
    List<Map.Entry<String, Double>> weakest(int limit) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() < AS_GOOD_AS_RIGHT)
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
    }
}
