package dev.vitae.engine.readers.pdf.visibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Text that is drawn more than once in one place: with a shadow, a hair apart to look bold, or hidden under itself. */
final class Repetitions {

    /** In font sizes: how far apart the copies of a long text may be. */
    private static final double APART = 0.25;

    /** The same for a few letters, which might repeat by themselves. */
    private static final double APART_SHORT = 0.12;

    private static final int SHORT = 4;

    private final List<TextRun> runs;
    private final Findings findings;

    Repetitions(List<TextRun> runs, Findings findings) {
        this.runs = runs;
        this.findings = findings;
    }

    /** Leaves one copy; one that is seen where there is any. */
    void drop() {
        Map<Integer, List<TextRun>> alike = new HashMap<>();
        for (TextRun run : runs) {
            if (run.letters() > 0) {
                alike.computeIfAbsent(key(run), key -> new ArrayList<>(1)).add(run);
            }
        }
        for (List<TextRun> same : alike.values()) {
            for (int i = 0; i < same.size() - 1; i++) {
                for (int j = i + 1; j < same.size(); j++) {
                    if (isCopy(same.get(i), same.get(j))) {
                        drop(same.get(i), same.get(j));
                    }
                }
            }
        }
    }

    private void drop(TextRun earlier, TextRun later) {
        if (findings.isAnyHidden(later) && !findings.isAnyHidden(earlier)) {
            findings.drop(later);
        } else if (!findings.isAnyHidden(later)) {
            findings.drop(earlier);
        }
    }

    private static int key(TextRun run) {
        return 31 * run.glyphs().size() + run.glyphs().getFirst().text().hashCode();
    }

    private static boolean isCopy(TextRun a, TextRun b) {
        int size = a.glyphs().size();
        double apart = size < SHORT ? APART_SHORT : APART;
        if (size != b.glyphs().size()
                || !isNear(a.glyphs().getFirst(), b.glyphs().getFirst(), apart)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            PaintedGlyph one = a.glyphs().get(i);
            PaintedGlyph other = b.glyphs().get(i);
            if (!one.text().equals(other.text()) || !isNear(one, other, apart)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNear(PaintedGlyph a, PaintedGlyph b, double apart) {
        double most = apart * a.size();
        return Math.abs(a.x() - b.x()) <= most && Math.abs(a.y() - b.y()) <= most;
    }
}
