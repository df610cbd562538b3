package dev.vitae.bench.scoring;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How one prediction agrees with its label.
 *
 * @param fields of every field, in their order
 * @param slots of every slot of the entries, such as {@code experience.title}
 */
public record CaseScore(Map<Field, Count> fields, Map<String, Count> slots) {

    private static final Set<Field> SINGLE = EnumSet.of(
            Field.NAME,
            Field.EMAIL,
            Field.PHONE,
            Field.LOCATION,
            Field.LINKEDIN,
            Field.NATIONALITY,
            Field.DRIVING_LICENSE);
    private static final Set<Field> LISTS = EnumSet.of(Field.SKILLS, Field.CERTIFICATIONS);

    public static CaseScore of(CandidateValues labelled, CandidateValues predicted) {
        Map<Field, Count> fields = new EnumMap<>(Field.class);
        Map<String, Count> slots = new LinkedHashMap<>();
        for (Field field : SINGLE) {
            fields.put(
                    field,
                    Count.ofOne(
                            !labelled.text(field).isEmpty(),
                            !predicted.text(field).isEmpty(),
                            Agreement.on(field, labelled, predicted)));
        }
        for (Field field : LISTS) {
            fields.put(field, Count.ofSets(labelled.items(field), predicted.items(field)));
        }
        fields.put(Field.PROFILE, Count.ofBags(labelled.tokens(Field.PROFILE), predicted.tokens(Field.PROFILE)));
        fields.put(Field.LANGUAGES, Count.ofSets(names(labelled), names(predicted)));
        fields.put(Field.LANGUAGES_PROFICIENCY, Count.ofSets(labelled.languages(), predicted.languages()));
        fields.put(
                Field.TOTAL_EXPERIENCE_YEARS,
                Count.ofOne(
                        labelled.years().isPresent(),
                        predicted.years().isPresent(),
                        Agreement.on(Field.TOTAL_EXPERIENCE_YEARS, labelled, predicted)));
        for (EntryKind kind : EntryKind.values()) {
            Pairing pairing = Pairing.of(labelled.entries(kind), predicted.entries(kind), kind);
            Map<Slot, Count> ofKind = slots(pairing, kind);
            ofKind.forEach((slot, count) -> slots.put(kind.key(slot), count));
            fields.put(kind.field(), ofKind.values().stream().reduce(Count.NONE, Count::plus));
            if (kind == EntryKind.EXPERIENCE) {
                fields.put(Field.DESCRIPTION, descriptions(pairing));
            }
        }
        return new CaseScore(fields, slots);
    }

    /** The mean over the fields that the label fills. */
    public double value() {
        return fields.values().stream()
                .filter(count -> count.labelled() > 0)
                .mapToDouble(Count::f1)
                .average()
                .orElse(1);
    }

    public Count of(Field field) {
        return fields.getOrDefault(field, Count.NONE);
    }

    private static Set<String> names(CandidateValues candidate) {
        return candidate.languages().stream().map(SpokenLanguage::language).collect(Collectors.toSet());
    }

    private static Map<Slot, Count> slots(Pairing pairing, EntryKind kind) {
        Map<Slot, Count> counts = new EnumMap<>(Slot.class);
        for (Slot slot : kind.slots()) {
            Count count = Count.NONE;
            List<EntryValues> labels = pairing.labelled();
            for (int i = 0; i < labels.size(); i++) {
                EntryValues label = labels.get(i);
                EntryValues prediction = pairing.predictionFor(i);
                count = count.plus(Count.ofOne(label.has(slot), prediction.has(slot), label.agrees(prediction, slot)));
            }
            for (int i = 0; i < pairing.predicted().size(); i++) {
                if (pairing.isInvented(i)) {
                    count = count.plus(
                            Count.ofOne(false, pairing.predicted().get(i).has(slot), false));
                }
            }
            counts.put(slot, count);
        }
        return counts;
    }

    /** A word counts only inside its own pair of entries. */
    private static Count descriptions(Pairing pairing) {
        Count count = Count.NONE;
        for (int i = 0; i < pairing.labelled().size(); i++) {
            count = count.plus(Count.ofBags(
                    pairing.labelled().get(i).description(),
                    pairing.predictionFor(i).description()));
        }
        for (int i = 0; i < pairing.predicted().size(); i++) {
            if (pairing.isInvented(i)) {
                count = count.plus(
                        Count.ofBags(List.of(), pairing.predicted().get(i).description()));
            }
        }
        return count;
    }
}
