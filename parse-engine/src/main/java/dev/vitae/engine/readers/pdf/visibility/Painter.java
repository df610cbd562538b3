package dev.vitae.engine.readers.pdf.visibility;

import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** Turns path, clip and image operators into marks on the page. */
final class Painter {

    /** In points: what a line of no width is drawn with. */
    private static final double HAIRLINE = 0.3;

    /**
     * What a transparency group is painted with as a whole.
     *
     * @param plain false where a blend mode or a soft mask changes all that is in it
     */
    record Group(double opacity, boolean plain, boolean masked) {

        static final Group NONE = new Group(1, true, false);

        Group with(PDGraphicsState state) {
            boolean mask = state.getSoftMask() != null;
            return new Group(
                    opacity * state.getNonStrokeAlphaConstant(), plain && !mask && isNormal(state), masked || mask);
        }
    }

    /** What is put aside while a form is painted. */
    record Outside(Clip clip, Deque<Clip> saved, Group group, int layersOff) {}

    private final Painting painting;
    private final PathBuilder path = new PathBuilder();
    private Clip clip;
    private Deque<Clip> saved = new ArrayDeque<>();
    private Group group = Group.NONE;
    private int layersOff;
    private boolean clipsNext;
    private boolean clipsEvenOdd;
    private boolean pathKept;
    private @Nullable LetterClip letters;

    Painter(Painting painting) {
        this.painting = painting;
        clip = Clip.to(painting.page());
    }

    PathBuilder path() {
        return path;
    }

    Clip clip() {
        return clip;
    }

    Group group() {
        return group;
    }

    boolean layerOff() {
        return layersOff > 0;
    }

    void save() {
        saved.push(clip);
    }

    void restore() {
        if (!saved.isEmpty()) {
            clip = saved.pop();
        }
    }

    /** @param area that the form is clipped to */
    Outside enter(Group inside, Bounds area, @Nullable Path2D shape, boolean layerOff) {
        Outside outside = new Outside(clip, saved, group, layersOff);
        saved = new ArrayDeque<>();
        group = inside;
        layersOff += layerOff ? 1 : 0;
        clip = clip.narrowed(area, shape);
        return outside;
    }

    void leave(Outside outside) {
        clip = outside.clip;
        saved = outside.saved;
        group = outside.group;
        layersOff = outside.layersOff;
    }

    void enterLayer(boolean off) {
        layersOff += off ? 1 : 0;
    }

    void leaveLayer(boolean off) {
        layersOff -= off ? 1 : 0;
    }

    void fill(PDGraphicsState state, boolean evenOdd) {
        if (path.isEmpty()) {
            return;
        }
        Paint paint = paint(state, state.getNonStrokingColor(), state.getNonStrokeAlphaConstant());
        Path2D shape = path.isRectangle() ? null : keptPath(evenOdd);
        add(path.isTooDetailed() ? new Paint.Unknown(false) : paint, path.bounds(), shape, 0);
    }

    void stroke(PDGraphicsState state) {
        if (path.isEmpty()) {
            return;
        }
        Paint paint = paint(state, state.getStrokingColor(), state.getAlphaConstant());
        double width = Math.max(HAIRLINE, state.getLineWidth() * scale(state.getCurrentTransformationMatrix()));
        Bounds line = path.bounds();
        double half = width / 2;
        Bounds bounds = path.isStraightLine() && line.height() < line.width()
                ? new Bounds(line.left(), line.bottom() - half, line.right(), line.top() + half)
                : path.isStraightLine()
                        ? new Bounds(line.left() - half, line.bottom(), line.right() + half, line.top())
                        : new Bounds(line.left() - half, line.bottom() - half, line.right() + half, line.top() + half);
        Path2D shape = path.isStraightLine() ? null : keptPath(false);
        add(path.isTooDetailed() ? new Paint.Unknown(false) : paint, bounds, shape, shape == null ? 0 : width);
    }

    /** The path becomes a clip as soon as it is painted. */
    void clipNext(boolean evenOdd) {
        clipsNext = true;
        clipsEvenOdd = evenOdd;
    }

    void endPath() {
        // a clip without a path is a slip of the writing program, and viewers pass over it
        if (clipsNext && !path.isEmpty()) {
            clip = clip.narrowed(path.bounds(), path.isRectangle() ? null : keptPath(clipsEvenOdd));
        }
        clipsNext = false;
        path.startAnew(pathKept);
        pathKept = false;
    }

    private @Nullable Path2D keptPath(boolean evenOdd) {
        Path2D shape = path.lines();
        if (shape != null) {
            shape.setWindingRule(evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            pathKept = true;
        }
        return shape;
    }

    void shade() {
        add(new Paint.Unknown(group.masked), clip.bounds(), null, 0);
    }

    /** @param opaque whether the image itself has no holes */
    void image(PDGraphicsState state, boolean opaque) {
        boolean plain = isPlain(state) && state.getNonStrokeAlphaConstant() * group.opacity >= 1;
        PathBuilder square = new PathBuilder();
        square.add(Quad.of(state.getCurrentTransformationMatrix(), 0, 0, 1, 1));
        Path2D shape = square.isRectangle() ? null : square.lines();
        add(new Paint.Picture(plain && opaque), square.bounds(), shape, 0);
    }

    /** Letters that will be a clip from the end of this text object on. */
    LetterClip letters(Bounds letter) {
        LetterClip collected = letters;
        if (collected == null) {
            collected = new LetterClip(letter);
            letters = collected;
        } else {
            collected.add(letter);
        }
        return collected;
    }

    void endText() {
        if (letters != null) {
            clip = clip.narrowed(letters);
            letters = null;
        }
    }

    boolean isPlain(PDGraphicsState state) {
        return group.plain && state.getSoftMask() == null && isNormal(state);
    }

    private Paint paint(PDGraphicsState state, PDColor colour, double opacity) {
        boolean masked = group.masked || state.getSoftMask() != null;
        return !Colours.isTelling(colour) || !isPlain(state)
                ? new Paint.Unknown(masked)
                : new Paint.Plain(colour, opacity * group.opacity);
    }

    private void add(Paint paint, Bounds bounds, @Nullable Path2D shape, double lineWidth) {
        if (layersOff > 0) {
            return;
        }
        if (!clip.isRectangle()) {
            clip.notePaint();
        }
        Paint seen = clip.hasLetters() ? new Paint.Unknown(group.masked) : paint;
        painting.add(new Mark(seen, bounds, shape, lineWidth, clip, path.points()));
    }

    private static boolean isNormal(PDGraphicsState state) {
        BlendMode mode = state.getBlendMode();
        return BlendMode.NORMAL.equals(mode) || BlendMode.COMPATIBLE.equals(mode);
    }

    static double scale(Matrix ctm) {
        return Math.sqrt(Math.abs(ctm.getScaleX() * ctm.getScaleY() - ctm.getShearX() * ctm.getShearY()));
    }
}
