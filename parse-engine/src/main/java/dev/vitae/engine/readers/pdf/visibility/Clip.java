package dev.vitae.engine.readers.pdf.visibility;

import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/** The area in which marks show: a rectangle, and the shapes in it that narrow it further. */
final class Clip {

    private final @Nullable Clip outer;
    private final Bounds bounds;
    private final @Nullable Path2D shape;
    private final @Nullable LetterClip letters;
    private final boolean rectangle;

    private Clip(@Nullable Clip outer, Bounds bounds, @Nullable Path2D shape, @Nullable LetterClip letters) {
        this.outer = outer;
        this.bounds = bounds;
        this.shape = shape;
        this.letters = letters;
        rectangle = shape == null && letters == null && (outer == null || outer.rectangle);
    }

    static Clip to(Bounds bounds) {
        return new Clip(null, bounds, null, null);
    }

    Clip narrowed(Bounds to, @Nullable Path2D toShape) {
        Clip kept = rectangle ? null : this;
        return new Clip(kept, bounds.within(to), toShape, null);
    }

    Clip narrowed(LetterClip to) {
        return new Clip(this, bounds.within(to.bounds()), null, to);
    }

    Bounds bounds() {
        return bounds;
    }

    boolean isRectangle() {
        return rectangle;
    }

    /** Whether what is painted takes the shape of letters, and so fills nothing else. */
    boolean hasLetters() {
        return letters != null || (outer != null && outer.hasLetters());
    }

    /** Whether a mark shows at a point; points outside of the rectangle are not asked for. */
    boolean shows(double x, double y) {
        return (shape == null || shape.contains(x, y)) && (outer == null || outer.shows(x, y));
    }

    boolean showsAll(Bounds area) {
        return bounds.contains(area) && isInShapes(area);
    }

    private boolean isInShapes(Bounds area) {
        return (shape == null || shape.contains(area.left(), area.bottom(), area.width(), area.height()))
                && (outer == null || outer.isInShapes(area));
    }

    /** Tells letters that serve as a clip that something shows through them. */
    void notePaint() {
        if (letters != null) {
            letters.notePaint();
        }
        if (outer != null && !outer.rectangle) {
            outer.notePaint();
        }
    }
}
