package dev.vitae.bench.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An entry as it is compared.
 *
 * @param slots normalized; empty where there is nothing
 * @param description its words
 */
public record EntryValues(Map<Slot, String> slots, List<String> description) {

    /** The end of a current position. */
    static final String PRESENT = "present";

    static final EntryValues NOTHING = new EntryValues(Map.of(), List.of());

    private static final double LIKENESS_OF_DIFFERENT_TEXTS = 0.99;
    private static final double LIKENESS_OF_THE_SAME_YEAR = 0.5;
    private static final int YEAR_DIGITS = 4;

    static EntryValues of(JsonNode entry, EntryKind kind) {
        Map<Slot, String> slots = new EnumMap<>(Slot.class);
        for (Slot slot : kind.slots()) {
            slots.put(slot, CandidateValues.normalized(entry.path(slot.property())));
        }
        if (kind == EntryKind.EXPERIENCE) {
            JsonNode current = entry.path("is_current");
            if (current.isBoolean() && current.booleanValue()) {
                slots.put(Slot.END, PRESENT);
            }
        }
        return new EntryValues(slots, Tokens.of(CandidateValues.normalized(entry.path("description"))));
    }

    public String slot(Slot slot) {
        return slots.getOrDefault(slot, "");
    }

    public boolean has(Slot slot) {
        return !slot(slot).isEmpty();
    }

    /** Whether both have the slot and the same in it. */
    public boolean agrees(EntryValues other, Slot slot) {
        return has(slot) && slot(slot).equals(other.slot(slot));
    }

    double likeness(EntryValues other, EntryKind kind) {
        double sum = 0;
        for (Slot slot : kind.slots()) {
            sum += likeness(slot, slot(slot), other.slot(slot));
        }
        return sum;
    }

    private static double likeness(Slot slot, String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1;
        }
        if (slot.isDate()) {
            boolean sameYear = !a.equals(PRESENT) && !b.equals(PRESENT) && year(a).equals(year(b));
            return sameYear ? LIKENESS_OF_THE_SAME_YEAR : 0;
        }
        return LIKENESS_OF_DIFFERENT_TEXTS * Similarity.of(a, b);
    }

    private static String year(String date) {
        return date.substring(0, Math.min(YEAR_DIGITS, date.length()));
    }
}
