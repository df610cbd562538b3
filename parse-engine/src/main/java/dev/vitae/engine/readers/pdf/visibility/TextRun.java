package dev.vitae.engine.readers.pdf.visibility;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Glyphs that are painted one after the other with the same ink, nothing else between them. */
final class TextRun {

    private final Ink ink;
    private final int first;
    private final int marksBefore;
    private final List<PaintedGlyph> glyphs = new ArrayList<>();
    private double left = Double.POSITIVE_INFINITY;
    private double bottom = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double top = Double.NEGATIVE_INFINITY;
    private double smallest = Double.POSITIVE_INFINITY;
    private int letters;
    private @Nullable Bounds bounds;

    /**
     * @param first number of the first glyph among the page's glyphs
     * @param marksBefore how many marks are painted before
     */
    TextRun(Ink ink, int first, int marksBefore) {
        this.ink = ink;
        this.first = first;
        this.marksBefore = marksBefore;
    }

    void add(PaintedGlyph glyph) {
        glyphs.add(glyph);
        letters += glyph.isSpace() ? 0 : 1;
        smallest = Math.min(smallest, glyph.size());
        Bounds box = glyph.bounds();
        left = Math.min(left, box.left());
        bottom = Math.min(bottom, box.bottom());
        right = Math.max(right, box.right());
        top = Math.max(top, box.top());
    }

    Ink ink() {
        return ink;
    }

    int first() {
        return first;
    }

    int marksBefore() {
        return marksBefore;
    }

    List<PaintedGlyph> glyphs() {
        return glyphs;
    }

    /** How many glyphs are no spaces. */
    int letters() {
        return letters;
    }

    /** Size of the smallest glyph. */
    double smallest() {
        return smallest;
    }

    /** Around all glyphs, once all are there. */
    Bounds bounds() {
        Bounds known = bounds;
        if (known == null) {
            known = new Bounds(left, bottom, right, top);
            bounds = known;
        }
        return known;
    }
}
