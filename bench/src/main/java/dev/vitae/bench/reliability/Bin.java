package dev.vitae.bench.reliability;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values of about the same confidence.
 *
 * @param from included
 * @param to not included, but for 1
 * @param meanConfidence 0 where there are no values
 * @param right share of them that are, 0 where there are none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Bin(double from, double to, int values, double meanConfidence, double right) {

    /** Where one ends and the next begins: narrow where a client decides whether a person has to look. */
    private static final List<Double> BOUNDS = List.of(0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0);

    static List<Bin> all(Collection<Judgement> judgements) {
        return IntStream.range(1, BOUNDS.size())
                .mapToObj(i -> of(judgements, BOUNDS.get(i - 1), BOUNDS.get(i)))
                .toList();
    }

    static Bin of(Collection<Judgement> judgements, double from, double to) {
        List<Judgement> inside = judgements.stream()
                .filter(judgement -> judgement.confidence() >= from
                        && (judgement.confidence() < to || (to == 1 && judgement.confidence() == 1)))
                .toList();
        return new Bin(
                from,
                to,
                inside.size(),
                inside.stream().mapToDouble(Judgement::confidence).average().orElse(0),
                inside.stream()
                        .mapToInt(judgement -> judgement.right() ? 1 : 0)
                        .average()
                        .orElse(0));
    }

    /** How far its confidence is from the truth. */
    double error() {
        return Math.abs(meanConfidence - right);
    }
}
