package dev.vitae.engine.readers.pdf.visibility;

import dev.vitae.engine.layout.HiddenText.Reason;
import java.util.ArrayList;
import java.util.List;

/** Looks at each run of glyphs of a page and says why it isn't seen, where it isn't. */
final class Inspection {

    /** In points: the smallest size that Word offers, and no one reads. A little more, since sizes are products of matrices. */
    private static final double TINY = 1.05;

    /** On a page that is itself no larger than a label, tiny type is as large as the page wants it. */
    private static final double TINY_ON_PAGE = 1 / 500.0;

    /** In points: a line that is narrower strikes text out and leaves it to be read. */
    private static final double NARROWEST_COVER = 1.5;

    private final Painting painting;
    private final Findings findings;
    private final LostText lostText;
    private final Effort effort = new Effort();
    private final List<Mark> covers = new ArrayList<>();
    private final List<Integer> coverNumbers = new ArrayList<>();
    private final double tiny;

    Inspection(Painting painting, Findings findings) {
        this.painting = painting;
        this.findings = findings;
        lostText = new LostText(painting, findings, effort);
        tiny = Math.min(
                TINY / painting.unit(),
                Math.max(painting.page().height(), painting.page().width()) * TINY_ON_PAGE);
        for (int i = 0; i < painting.marks().size(); i++) {
            Mark mark = painting.marks().get(i);
            boolean wide = Math.min(mark.bounds().width(), mark.bounds().height()) >= NARROWEST_COVER;
            if (wide && mark.isOpaque()) {
                covers.add(mark);
                coverNumbers.add(i);
            }
        }
    }

    void inspect(TextRun run) {
        Ink ink = run.ink();
        if (run.letters() == 0) {
            return;
        }
        if (ink.isLayerOff()) {
            findings.hideAll(run, Reason.MARKED_HIDDEN);
        } else if (ink.isInvisible()) {
            findings.hideAll(run, Reason.INVISIBLE_INK);
        } else if (ink.isTransparent()) {
            findings.hideAll(run, Reason.TRANSPARENT);
        } else {
            findSmall(run);
            findOutside(run);
            if (!painting.isTooMuch()) {
                lostText.find(run);
                findCovered(run);
            }
        }
    }

    private void findSmall(TextRun run) {
        if (run.smallest() > tiny) {
            return;
        }
        for (int i = 0; i < run.glyphs().size(); i++) {
            PaintedGlyph glyph = run.glyphs().get(i);
            if (glyph.size() <= tiny && glyph.advance() <= tiny) {
                findings.hide(run, i, Reason.TOO_SMALL);
            }
        }
    }

    private void findOutside(TextRun run) {
        Clip clip = run.ink().clip();
        if (clip.showsAll(run.bounds())) {
            return;
        }
        for (int i = 0; i < run.glyphs().size(); i++) {
            PaintedGlyph glyph = run.glyphs().get(i);
            Bounds box = glyph.bounds();
            if (box.isOutside(painting.page())) {
                findings.hide(run, i, Reason.OFF_PAGE);
            } else if (box.isOutside(clip.bounds()) || !showsAnySpot(clip, glyph)) {
                findings.hide(run, i, Reason.CLIPPED);
            }
        }
    }

    private static boolean showsAnySpot(Clip clip, PaintedGlyph glyph) {
        for (int spot = 0; spot < PaintedGlyph.SPOT_COUNT; spot++) {
            if (clip.shows(glyph.spotX(spot), glyph.spotY(spot))) {
                return true;
            }
        }
        return false;
    }

    private void findCovered(TextRun run) {
        Bounds bounds = run.bounds();
        List<Mark> over = new ArrayList<>();
        for (int i = covers.size() - 1; i >= 0 && coverNumbers.get(i) >= run.marksBefore(); i--) {
            if (covers.get(i).bounds().touches(bounds)) {
                over.add(covers.get(i));
            }
        }
        if (over.isEmpty() || !effort.allows(run.glyphs().size(), over.size())) {
            return;
        }
        for (int i = 0; i < run.glyphs().size(); i++) {
            if (isCovered(run.glyphs().get(i), over)) {
                findings.hide(run, i, Reason.COVERED);
            }
        }
    }

    private static boolean isCovered(PaintedGlyph glyph, List<Mark> over) {
        for (int spot = 0; spot < PaintedGlyph.SPOT_COUNT; spot++) {
            if (!isCovered(glyph.spotX(spot), glyph.spotY(spot), over)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCovered(double x, double y, List<Mark> over) {
        for (Mark mark : over) {
            if (mark.covers(x, y)) {
                return true;
            }
        }
        return false;
    }
}
