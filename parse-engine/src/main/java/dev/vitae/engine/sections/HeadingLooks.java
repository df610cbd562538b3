package dev.vitae.engine.sections;

import dev.vitae.engine.reading.Looks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the headings of a document usually look like. */
final class HeadingLooks {

    private HeadingLooks() {}

    /** By column; without the columns in which no two kinds of headings look alike. */
    static Map<Integer, Looks> usualOfColumns(List<HeadingCandidate> candidates) {
        Map<Integer, List<HeadingCandidate>> columns = new HashMap<>();
        for (HeadingCandidate candidate : candidates) {
            if (!candidate.inline()) {
                columns.computeIfAbsent(candidate.column(), c -> new ArrayList<>())
                        .add(candidate);
            }
        }
        Map<Integer, Looks> usual = new HashMap<>();
        columns.forEach((column, found) -> usual(found).ifPresent(looks -> usual.put(column, looks)));
        return usual;
    }

    /** What most kinds of headings look like. */
    static Optional<Looks> usual(List<HeadingCandidate> candidates) {
        @Nullable Looks best = null;
        int most = 1;
        for (HeadingCandidate candidate : candidates) {
            Set<SectionKind> alike = new HashSet<>();
            for (HeadingCandidate other : candidates) {
                if (candidate.looks().isLike(other.looks())) {
                    alike.add(other.kind());
                }
            }
            boolean larger = best != null && candidate.looks().size() > best.size() + 0.3;
            if (alike.size() > most || (alike.size() == most && larger)) {
                most = alike.size();
                best = candidate.looks();
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a line looks less important than a heading does. */
    static boolean isLesser(Looks looks, Looks usual) {
        if (looks.isLike(usual)) {
            return false;
        }
        return looks.size() < usual.size() - 0.4
                || (usual.bold() && !looks.bold() && looks.size() < usual.size() + 0.4)
                || (usual.level() > 0 && (looks.level() == 0 || looks.level() > usual.level()))
                || (usual.capitals() && !looks.capitals() && looks.size() < usual.size() + 0.4)
                || (!usual.decoration().isEmpty() && !looks.decoration().equals(usual.decoration()));
    }
}
