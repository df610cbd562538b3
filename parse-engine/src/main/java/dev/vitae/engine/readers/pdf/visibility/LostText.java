package dev.vitae.engine.readers.pdf.visibility;

import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.readers.Contrast;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds glyphs in the colour of what they stand on. */
final class LostText {

    /** How much larger than the glyph on it a glyph must be to be its background, as the disc of an icon. */
    private static final double LARGER = 1.2;

    private final Painting painting;
    private final Findings findings;
    private final Effort effort;
    private final Ground ground;

    LostText(Painting painting, Findings findings, Effort effort) {
        this.painting = painting;
        this.findings = findings;
        this.effort = effort;
        ground = new Ground(painting.marks());
    }

    void find(TextRun run) {
        Ink ink = run.ink();
        Integer colour = ink.colour();
        if (colour == null || !ground.isSuspect(colour, ink.opacity())) {
            return;
        }
        List<Mark> under = ground.under(run);
        if (!effort.allows(1, painting.marks().size())
                || !effort.allows(run.glyphs().size(), under.size())) {
            return;
        }
        @Nullable Reason[] reasons = new Reason[run.glyphs().size()];
        boolean any = false;
        for (int i = 0; i < reasons.length; i++) {
            PaintedGlyph glyph = run.glyphs().get(i);
            reasons[i] = glyph.isSpace() ? null : reason(glyph, ink, colour, under);
            any |= reasons[i] != null;
        }
        if (any) {
            hide(run, reasons, colour);
        }
    }

    private static @Nullable Reason reason(PaintedGlyph glyph, Ink ink, int colour, List<Mark> under) {
        Integer outline = ink.outline();
        boolean white = true;
        for (int spot = 0; spot < PaintedGlyph.SPOT_COUNT; spot++) {
            Integer behind = Ground.colourAt(glyph.spotX(spot), glyph.spotY(spot), under);
            if (behind == null
                    || !Contrast.isLost(Contrast.blend(colour, ink.opacity(), behind), behind)
                    || (outline != null && !Contrast.isLost(Contrast.blend(outline, ink.opacity(), behind), behind))) {
                return null;
            }
            white &= Contrast.isWhite(behind);
        }
        return white ? Reason.WHITE_ON_WHITE : Reason.OWN_BACKGROUND;
    }

    private void hide(TextRun run, @Nullable Reason[] reasons, int colour) {
        List<Mark> changes = changesOf(run);
        List<TextRun> beneath = contrastingBeneath(run, colour);
        if (!effort.allows(reasons.length, changes.size() + beneath.size())) {
            return;
        }
        for (int i = 0; i < reasons.length; i++) {
            Reason reason = reasons[i];
            PaintedGlyph glyph = run.glyphs().get(i);
            if (reason != null && !isChanged(glyph, changes) && !standsOnGlyph(glyph, beneath)) {
                findings.hide(run, i, reason);
            }
        }
    }

    /** What is painted on the run later, such as a blend, that may bring it out. */
    private List<Mark> changesOf(TextRun run) {
        return painting.marks().subList(run.marksBefore(), painting.marks().size()).stream()
                .filter(mark -> mark.bounds().touches(run.bounds()) && !mark.isPicture() && mark.colour() == null)
                .toList();
    }

    private static boolean isChanged(PaintedGlyph glyph, List<Mark> changes) {
        Bounds box = glyph.bounds();
        return changes.stream().anyMatch(mark -> mark.bounds().touches(box));
    }

    private List<TextRun> contrastingBeneath(TextRun run, int colour) {
        List<TextRun> beneath = new ArrayList<>();
        for (TextRun earlier : painting.runs()) {
            if (earlier == run) {
                break;
            }
            if (earlier.bounds().touches(run.bounds()) && !findings.isAllHidden(earlier)) {
                Integer other = earlier.ink().colour();
                if (other == null || !Contrast.isLost(colour, other)) {
                    beneath.add(earlier);
                }
            }
        }
        return beneath;
    }

    private static boolean standsOnGlyph(PaintedGlyph glyph, List<TextRun> beneath) {
        double x = glyph.spotX(0);
        double y = glyph.spotY(0);
        for (TextRun run : beneath) {
            for (PaintedGlyph other : run.glyphs()) {
                if (other.size() > LARGER * glyph.size() && other.bounds().contains(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }
}
