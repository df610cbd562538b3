package dev.vitae.engine.readers.pdf.visibility;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.jspecify.annotations.Nullable;

/** Something on the page that is no text. */
final class Mark {

    private static final double OPAQUE = 0.97;
    private static final double FLATNESS = 0.3;

    private final Paint paint;
    private final Bounds bounds;
    private final @Nullable Path2D shape;
    private final double lineWidth;
    private final @Nullable Clip clip;
    private final int points;
    private @Nullable Integer colour;
    private boolean converted;

    /**
     * @param shape null where the bounds say it all
     * @param lineWidth 0 for what is filled
     * @param points how many the path has
     */
    Mark(Paint paint, Bounds bounds, @Nullable Path2D shape, double lineWidth, Clip clip, int points) {
        this.paint = paint;
        this.bounds = bounds.within(clip.bounds());
        this.shape = shape;
        this.lineWidth = lineWidth;
        this.clip = clip.isRectangle() ? null : clip;
        this.points = points;
    }

    Bounds bounds() {
        return bounds;
    }

    int points() {
        return points;
    }

    /** Whether nothing is seen through it. */
    boolean isOpaque() {
        return switch (paint) {
            case Paint.Plain plain -> plain.opacity() >= OPAQUE;
            case Paint.Picture picture -> picture.opaque();
            case Paint.Unknown unknown -> false;
        };
    }

    boolean isPicture() {
        return paint instanceof Paint.Picture;
    }

    boolean isMasked() {
        return paint instanceof Paint.Unknown unknown && unknown.masked();
    }

    double opacity() {
        return paint instanceof Paint.Plain plain ? plain.opacity() : 1;
    }

    /** The colour, null where it can't be told. */
    @Nullable
    Integer colour() {
        if (!converted) {
            converted = true;
            colour = paint instanceof Paint.Plain plain ? Colours.rgb(plain.colour()) : null;
        }
        return colour;
    }

    boolean covers(double x, double y) {
        if (!bounds.contains(x, y) || (clip != null && !clip.shows(x, y))) {
            return false;
        }
        return shape == null || (lineWidth > 0 ? isOnLine(shape, x, y) : shape.contains(x, y));
    }

    boolean coversAll(Bounds area) {
        return shape == null && clip == null && bounds.contains(area);
    }

    private boolean isOnLine(Path2D lines, double x, double y) {
        double[] to = new double[6];
        double startX = 0;
        double startY = 0;
        double lastX = 0;
        double lastY = 0;
        for (PathIterator i = lines.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
            int kind = i.currentSegment(to);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = to[0];
                startY = to[1];
            } else {
                double toX = kind == PathIterator.SEG_CLOSE ? startX : to[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : to[1];
                if (Line2D.ptSegDist(lastX, lastY, toX, toY, x, y) <= lineWidth / 2) {
                    return true;
                }
            }
            lastX = kind == PathIterator.SEG_CLOSE ? startX : to[0];
            lastY = kind == PathIterator.SEG_CLOSE ? startY : to[1];
        }
        return false;
    }
}
