package dev.vitae.bench.accuracy;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.bench.reliability.Judgement;
import dev.vitae.bench.reliability.Reliability;
import dev.vitae.bench.scoring.Count;
import dev.vitae.bench.scoring.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a parser does on a corpus; written as JSON as it is, with the names that {@code score.py} gives to the same figures.
 *
 * @param score mean over the cases
 * @param withoutScans the same without those whose pages are pictures
 * @param slots of the entries, such as {@code experience.title}
 * @param failed cases without a candidate by what is wrong; they count as all wrong
 * @param reliability of all values that came with a confidence and are scored
 * @param reliabilityByKind the same by kind of value
 */
@JsonNaming(SnakeCaseStrategy.class)
record AccuracyReport(
        String corpus,
        int cases,
        double score,
        Group withoutScans,
        Map<String, FieldFigures> fields,
        Map<String, Count> slots,
        Map<String, Group> languages,
        Map<String, Group> formats,
        Map<String, Group> layouts,
        Map<String, Group> renderers,
        Map<String, Group> tags,
        Map<String, List<String>> failed,
        Reliability reliability,
        Map<String, Reliability> reliabilityByKind,
        List<CaseFigures> perCase) {

    /** @param corpus its name */
    static AccuracyReport of(String corpus, List<ScoredCase> cases) {
        Group all = Group.of(cases);
        List<Judgement> judgements =
                cases.stream().flatMap(scored -> scored.judgements().stream()).toList();
        return new AccuracyReport(
                corpus,
                all.cases(),
                all.score(),
                Group.of(cases.stream()
                        .filter(scored -> !scored.labelled().isScan())
                        .toList()),
                fields(cases),
                slots(cases),
                Group.by(scored -> List.of(scored.labelled().language()), cases),
                Group.by(scored -> List.of(scored.labelled().format()), cases),
                Group.by(scored -> List.of(scored.labelled().layout()), cases),
                Group.by(scored -> List.of(scored.labelled().renderer()), cases),
                Group.by(scored -> scored.labelled().tags(), cases),
                failed(cases),
                Reliability.of(judgements),
                Reliability.byKind(judgements),
                cases.stream().map(CaseFigures::of).toList());
    }

    private static Map<String, FieldFigures> fields(List<ScoredCase> cases) {
        return Arrays.stream(Field.values())
                .collect(Collectors.toMap(
                        Field::key, field -> FieldFigures.of(field, cases), (a, b) -> a, LinkedHashMap::new));
    }

    private static Map<String, Count> slots(List<ScoredCase> cases) {
        Map<String, Count> slots = new LinkedHashMap<>();
        for (ScoredCase scored : cases) {
            scored.score().slots().forEach((slot, count) -> slots.merge(slot, count, Count::plus));
        }
        return slots;
    }

    private static Map<String, List<String>> failed(List<ScoredCase> cases) {
        return cases.stream()
                .filter(scored -> scored.prediction().failed())
                .collect(Collectors.groupingBy(
                        scored -> scored.prediction().status(),
                        TreeMap::new,
                        Collectors.mapping(scored -> scored.labelled().stem(), Collectors.toList())));
    }
}
