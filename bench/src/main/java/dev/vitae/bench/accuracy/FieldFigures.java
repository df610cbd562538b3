package dev.vitae.bench.accuracy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.scoring.Count;
import dev.vitae.bench.scoring.Field;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field over all cases.
 *
 * @param count values of all cases together
 * @param cases whose label fills it
 * @param caseMean mean F1 of these, null where there are none
 */
@JsonNaming(SnakeCaseStrategy.class)
record FieldFigures(
        @JsonUnwrapped Count count, int cases, @Nullable Double caseMean) {

    static FieldFigures of(Field field, Collection<ScoredCase> all) {
        List<Count> counts =
                all.stream().map(scored -> scored.score().of(field)).toList();
        List<Count> labelled =
                counts.stream().filter(count -> count.labelled() > 0).toList();
        return new FieldFigures(
                counts.stream().reduce(Count.NONE, Count::plus),
                labelled.size(),
                labelled.isEmpty()
                        ? null
                        : labelled.stream().mapToDouble(Count::f1).average().orElseThrow());
    }
}
