package dev.vitae.engine.readers.pdf.visibility;

import dev.vitae.engine.layout.HiddenText.Reason;
import java.util.List;

/**
 * Text that is invisible for a good reason: what is read stands on the page as a picture of it. A scanned page has its
 * recognized text behind or under the image, and programs that draw letters as shapes put invisible letters on them, to be
 * selected and searched.
 */
final class TextLayer {

    private static final int GRID = 16;

    /** Share of the page that images of a scan cover at least. */
    private static final double SCANNED = 0.5;

    /** Share of the page's text that the layer makes up at least: a scan has hardly any text besides. */
    private static final double NEARLY_ALL = 0.9;

    /** Share of a run's glyphs that lie on drawn letters. */
    private static final double MOSTLY = 0.6;

    /** More images, or shapes in one place, are not looked at. */
    private static final int MOST = 500;

    /** In font sizes: a shape or image that is lower is as high as a line of text. */
    private static final double LINE_HEIGHT = 2;

    private static final double IMAGE_HEIGHT = 3;

    /** The letter with the fewest corners, drawn with its inside, has about as many points. */
    private static final int FEWEST_POINTS = 8;

    private final Painting painting;
    private final Findings findings;

    TextLayer(Painting painting, Findings findings) {
        this.painting = painting;
        this.findings = findings;
    }

    void show() {
        List<TextRun> candidates =
                painting.runs().stream().filter(this::isCandidate).toList();
        if (candidates.isEmpty()) {
            return;
        }
        for (TextRun run : candidates) {
            showDrawn(run);
        }
        List<Mark> pictures =
                painting.marks().stream().filter(Mark::isPicture).limit(MOST).toList();
        if (coveredShare(pictures) >= SCANNED) {
            showRecognized(candidates, pictures);
        }
    }

    private boolean isCandidate(TextRun run) {
        for (int i = 0; i < run.glyphs().size(); i++) {
            if (isCandidate(run, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCandidate(TextRun run, int glyph) {
        Reason reason = findings.reason(run, glyph);
        return reason == Reason.INVISIBLE_INK || reason == Reason.TRANSPARENT || reason == Reason.COVERED;
    }

    private void showDrawn(TextRun run) {
        if (!run.ink().isInvisible() && !run.ink().isTransparent()) {
            return;
        }
        List<Mark> near = painting.marks().stream()
                .filter(mark -> mark.bounds().touches(run.bounds()))
                .limit(MOST)
                .toList();
        long drawn = run.glyphs().stream()
                .filter(glyph -> !glyph.isSpace() && near.stream().anyMatch(mark -> isPictureOf(mark, glyph)))
                .count();
        if (drawn >= MOSTLY * run.letters()) {
            for (int i = 0; i < run.glyphs().size(); i++) {
                findings.show(run, i);
            }
        }
    }

    private static boolean isPictureOf(Mark mark, PaintedGlyph glyph) {
        if (!mark.bounds().touches(glyph.bounds())) {
            return false;
        }
        double height = Math.min(mark.bounds().width(), mark.bounds().height());
        return mark.isMasked()
                || (mark.isPicture() && height <= IMAGE_HEIGHT * glyph.size())
                || (mark.points() >= FEWEST_POINTS && height <= LINE_HEIGHT * glyph.size());
    }

    private double coveredShare(List<Mark> pictures) {
        Bounds page = painting.page();
        int covered = 0;
        for (int column = 0; column < GRID; column++) {
            double x = page.left() + (column + 0.5) / GRID * page.width();
            for (int row = 0; row < GRID; row++) {
                double y = page.bottom() + (row + 0.5) / GRID * page.height();
                covered += pictures.stream().anyMatch(picture -> picture.covers(x, y)) ? 1 : 0;
            }
        }
        return covered / (double) (GRID * GRID);
    }

    private void showRecognized(List<TextRun> candidates, List<Mark> pictures) {
        int layer = 0;
        int others = 0;
        for (TextRun run : painting.runs()) {
            for (int i = 0; i < run.glyphs().size(); i++) {
                PaintedGlyph glyph = run.glyphs().get(i);
                if (isCandidate(run, i) && isOn(pictures, glyph)) {
                    layer++;
                } else if (findings.reason(run, i) == null && !glyph.isSpace()) {
                    others++;
                }
            }
        }
        if (layer < NEARLY_ALL * (layer + others)) {
            return;
        }
        for (TextRun run : candidates) {
            for (int i = 0; i < run.glyphs().size(); i++) {
                if (isCandidate(run, i) && isOn(pictures, run.glyphs().get(i))) {
                    findings.show(run, i);
                }
            }
        }
    }

    private static boolean isOn(List<Mark> pictures, PaintedGlyph glyph) {
        double x = glyph.spotX(0);
        double y = glyph.spotY(0);
        return pictures.stream().anyMatch(picture -> picture.bounds().contains(x, y));
    }
}
