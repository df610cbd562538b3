package dev.vitae.bench.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A part of a corpus that fits in so many bytes and still has something of everything. The biggest cases are left out first,
 * as long as half of those of the same language and format stay, and one of the same layout and of the same renderer.
 */
final class Selection {

    private final List<LabelledCase> all;
    private final List<LabelledCase> kept;

    private Selection(List<LabelledCase> all) {
        this.all = all;
        this.kept = new ArrayList<>(all);
    }

    /** @param bytes of a case, document and label */
    static List<LabelledCase> of(List<LabelledCase> cases, ToLongFunction<LabelledCase> bytes, long limit) {
        Selection selection = new Selection(cases);
        long left = cases.stream().mapToLong(bytes).sum();
        List<LabelledCase> biggestFirst = cases.stream()
                .sorted(Comparator.comparingLong(bytes).reversed().thenComparing(LabelledCase::stem))
                .toList();
        for (LabelledCase one : biggestFirst) {
            if (left > limit && selection.canSpare(one)) {
                selection.kept.remove(one);
                left -= bytes.applyAsLong(one);
            }
        }
        return List.copyOf(selection.kept);
    }

    private boolean canSpare(LabelledCase one) {
        Function<LabelledCase, String> kind = labelled -> labelled.language() + " " + labelled.format();
        long ofKind = count(kept, one, kind);
        return ofKind > 1
                && (ofKind - 1) * 2 >= count(all, one, kind)
                && count(kept, one, LabelledCase::layout) > 1
                && count(kept, one, LabelledCase::renderer) > 1;
    }

    private static long count(List<LabelledCase> cases, LabelledCase like, Function<LabelledCase, String> property) {
        return cases.stream()
                .filter(other -> property.apply(other).equals(property.apply(like)))
                .count();
    }
}
