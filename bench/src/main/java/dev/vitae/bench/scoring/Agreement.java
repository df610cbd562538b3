package dev.vitae.bench.scoring;

import java.util.HashSet;
import java.util.Set;

/** When two normalized values of a single-valued field are the same. */
public final class Agreement {

    private static final double SAME_PLACE = 0.8;
    private static final double SAME_YEARS = 0.5 + 1e-9;

    private Agreement() {}

    /** Whether both have the field and the same in it. */
    public static boolean on(Field field, CandidateValues labelled, CandidateValues predicted) {
        if (field == Field.TOTAL_EXPERIENCE_YEARS) {
            return onYears(labelled, predicted);
        }
        String a = labelled.text(field);
        String b = predicted.text(field);
        return !a.isEmpty()
                && !b.isEmpty()
                && switch (field) {
                    case PHONE -> Normalization.phone(a).equals(Normalization.phone(b));
                    case LINKEDIN -> Normalization.linkedin(a).equals(Normalization.linkedin(b));
                    case LOCATION -> samePlace(a, b);
                    default -> a.equals(b);
                };
    }

    private static boolean onYears(CandidateValues labelled, CandidateValues predicted) {
        return labelled.years().isPresent()
                && predicted.years().isPresent()
                && Math.abs(labelled.years().getAsDouble() - predicted.years().getAsDouble()) <= SAME_YEARS;
    }

    /** By the Dice coefficient of their words. */
    private static boolean samePlace(String a, String b) {
        Set<String> left = new HashSet<>(Tokens.of(a));
        Set<String> right = new HashSet<>(Tokens.of(b));
        if (left.isEmpty() || right.isEmpty()) {
            return a.equals(b);
        }
        Count count = Count.ofSets(left, right);
        return count.f1() >= SAME_PLACE;
    }
}
