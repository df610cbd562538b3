package dev.vitae.engine.readers.pdf.visibility;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something on the page that is no text. */
final class Mark {

    private static final double OPAQUE = 0.97;
    private static final double FLATNESS = 0.3;
    private static final double STRAIGHT = 0.01;
    /** A path with more points is a drawing. */
    private static final int MOST_POINTS_OF_LINES = 400;

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

    /** The level and upright lines that it is or consists of, each as long and as thick as it is drawn. */
    void addLines(List<Bounds> lines) {
        if (paint instanceof Paint.Picture) {
            return;
        }
        if (shape == null) {
            lines.add(bounds);
        } else if (lineWidth > 0 && points <= MOST_POINTS_OF_LINES) {
            addEdges(shape, lines);
        }
    }

    private void addEdges(Path2D path, List<Bounds> lines) {
        double half = lineWidth / 2;
        double[] to = new double[6];
        double startX = 0;
        double startY = 0;
        double lastX = 0;
        double lastY = 0;
        for (PathIterator i = path.getPathIterator(null, FLATNESS); !i.isDone(); i.next()) {
            int kind = i.currentSegment(to);
            double toX = kind == PathIterator.SEG_CLOSE ? startX : to[0];
            double toY = kind == PathIterator.SEG_CLOSE ? startY : to[1];
            if (kind == PathIterator.SEG_MOVETO) {
                startX = toX;
                startY = toY;
            } else if (Math.abs(toX - lastX) < STRAIGHT || Math.abs(toY - lastY) < STRAIGHT) {
                lines.add(new Bounds(
                        Math.min(lastX, toX) - half,
                        Math.min(lastY, toY) - half,
                        Math.max(lastX, toX) + half,
                        Math.max(lastY, toY) + half));
            }
            lastX = toX;
            lastY = toY;
        }
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
