package dev.vitae.engine.readers.pdf.visibility;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.HiddenText.Reason;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The glyphs of a page that were found to be hidden, with the reason. */
final class Findings {

    private final @Nullable Reason[] reasons;
    private final BitSet doubles = new BitSet();
    private int hidden;

    Findings(int glyphs) {
        reasons = new Reason[glyphs];
    }

    /** Notes a glyph of a run; the first reason stands, and a space has none. */
    void hide(TextRun run, int glyph, Reason reason) {
        int number = run.first() + glyph;
        if (reasons[number] == null && !run.glyphs().get(glyph).isSpace()) {
            reasons[number] = reason;
            hidden++;
        }
    }

    void hideAll(TextRun run, Reason reason) {
        for (int i = 0; i < run.glyphs().size(); i++) {
            hide(run, i, reason);
        }
    }

    /** Takes back what was found about a glyph. */
    void show(TextRun run, int glyph) {
        int number = run.first() + glyph;
        hidden -= reasons[number] == null ? 0 : 1;
        reasons[number] = null;
    }

    /** Leaves a run out without a word: the same stands there once more. */
    void drop(TextRun run) {
        for (int i = 0; i < run.glyphs().size(); i++) {
            show(run, i);
        }
        doubles.set(run.first(), run.first() + run.glyphs().size());
    }

    @Nullable
    Reason reason(TextRun run, int glyph) {
        return reasons[run.first() + glyph];
    }

    boolean isEmpty() {
        return hidden == 0;
    }

    boolean isAnyHidden(TextRun run) {
        for (int i = 0; i < run.glyphs().size(); i++) {
            if (reason(run, i) != null) {
                return true;
            }
        }
        return false;
    }

    boolean isAllHidden(TextRun run) {
        for (int i = 0; i < run.glyphs().size(); i++) {
            if (reason(run, i) == null && !run.glyphs().get(i).isSpace()) {
                return false;
            }
        }
        return true;
    }

    PageVisibility visibility(List<TextRun> runs, List<Box> rules) {
        BitSet unseen = (BitSet) doubles.clone();
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        if (hidden > 0) {
            runs.stream().filter(this::isAnyHidden).forEach(run -> count(run, unseen, counts));
        }
        return new PageVisibility(unseen, counts, rules);
    }

    private void count(TextRun run, BitSet unseen, Map<Reason, Integer> counts) {
        boolean hiding = true;
        for (int i = 0; i < run.glyphs().size(); i++) {
            PaintedGlyph glyph = run.glyphs().get(i);
            Reason reason = reason(run, i);
            hiding = glyph.isSpace() ? hiding : reason != null;
            unseen.set(run.first() + i, hiding);
            if (reason != null) {
                int characters = (int) glyph.text()
                        .codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .count();
                counts.merge(reason, characters, Integer::sum);
            }
        }
    }
}
