package dev.vitae.bench.reliability;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A reliability table.
 *
 * @param right share of all values
 * @param expectedCalibrationError what confidence and share right differ by, mean over the bins by their values
 * @param levels the same by confidence to two digits, for whoever sets these confidences
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Reliability(
        int values,
        double meanConfidence,
        double right,
        double expectedCalibrationError,
        List<Bin> bins,
        Map<String, Level> levels) {

    /** Values of one confidence. */
    public record Level(int values, double right) {}

    public static Reliability of(Collection<Judgement> judgements) {
        Bin whole = Bin.of(judgements, 0, 1);
        List<Bin> bins = Bin.all(judgements);
        double error =
                bins.stream().mapToDouble(bin -> bin.values() * bin.error()).sum();
        return new Reliability(
                whole.values(),
                whole.meanConfidence(),
                whole.right(),
                judgements.isEmpty() ? 0 : error / judgements.size(),
                bins,
                levels(judgements));
    }

    /** One table for each kind of value, by its name. */
    public static Map<String, Reliability> byKind(Collection<Judgement> judgements) {
        Map<String, Reliability> tables = new TreeMap<>();
        judgements.stream()
                .collect(Collectors.groupingBy(Judgement::kind))
                .forEach((kind, ofKind) -> tables.put(kind, of(ofKind)));
        return tables;
    }

    private static Map<String, Level> levels(Collection<Judgement> judgements) {
        Map<String, Level> levels = new TreeMap<>();
        judgements.stream()
                .collect(Collectors.groupingBy(judgement -> String.format(Locale.ROOT, "%.2f", judgement.confidence())))
                .forEach((confidence, ofLevel) -> levels.put(
                        confidence,
                        new Level(ofLevel.size(), Bin.of(ofLevel, 0, 1).right())));
        return levels;
    }
}
