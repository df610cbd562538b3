package dev.vitae.engine.readers.pdf.visibility;

import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/** The path under construction, in the page's user space. Most paths are one rectangle, and are kept as no more than that. */
final class PathBuilder {

    /** A path of more segments, such as a drawing, is known by its bounds only. */
    private static final int MOST_SEGMENTS = 2_000;

    private static final double STRAIGHT = 0.01;

    private Path2D.Float path = new Path2D.Float();
    private final float[] xs = new float[5];
    private final float[] ys = new float[5];
    private int points;
    private boolean straight = true;
    private float lastX;
    private float lastY;
    private double left;
    private double bottom;
    private double right;
    private double top;

    PathBuilder() {
        startAnew(false);
    }

    void moveTo(float x, float y) {
        straight &= points == 0;
        point(x, y);
        if (!isTooDetailed()) {
            path.moveTo(x, y);
        }
    }

    void lineTo(float x, float y) {
        if (points == 0) {
            moveTo(x, y);
            return;
        }
        straight &= Math.abs(x - lastX) < STRAIGHT || Math.abs(y - lastY) < STRAIGHT;
        point(x, y);
        if (!isTooDetailed()) {
            path.lineTo(x, y);
        }
    }

    void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (points == 0) {
            moveTo(x1, y1);
        }
        straight = false;
        include(x1, y1);
        include(x2, y2);
        point(x3, y3);
        if (!isTooDetailed()) {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    /** The curve whose first control point is where the path stands. */
    void curveOn(float x2, float y2, float x3, float y3) {
        curveTo(points == 0 ? x2 : lastX, points == 0 ? y2 : lastY, x2, y2, x3, y3);
    }

    void close() {
        if (points > 0 && !isTooDetailed()) {
            path.closePath();
        }
    }

    void add(Quad quad) {
        moveTo(quad.x(), quad.y());
        lineTo(quad.x() + quad.sideX(), quad.y() + quad.sideY());
        lineTo(quad.x() + quad.sideX() + quad.upX(), quad.y() + quad.sideY() + quad.upY());
        lineTo(quad.x() + quad.upX(), quad.y() + quad.upY());
        close();
    }

    boolean isEmpty() {
        return points == 0;
    }

    int points() {
        return points;
    }

    Bounds bounds() {
        return new Bounds(left, bottom, right, top);
    }

    boolean isRectangle() {
        if (!straight || points < 4 || points > 5 || (points == 5 && !(sameX(0, 4) && sameY(0, 4)))) {
            return false;
        }
        return (sameY(0, 1) && sameX(1, 2) && sameY(2, 3) && sameX(3, 0))
                || (sameX(0, 1) && sameY(1, 2) && sameX(2, 3) && sameY(3, 0));
    }

    /** Whether this is one level or upright line. */
    boolean isStraightLine() {
        return straight && points == 2;
    }

    /** Whether only the bounds are known. */
    boolean isTooDetailed() {
        return points > MOST_SEGMENTS;
    }

    /** The path as it is; null where only its bounds are known. */
    @Nullable
    Path2D lines() {
        return isTooDetailed() ? null : path;
    }

    /** @param kept whether somebody keeps the path so far */
    void startAnew(boolean kept) {
        if (kept) {
            path = new Path2D.Float();
        } else {
            path.reset();
        }
        points = 0;
        straight = true;
        left = Double.POSITIVE_INFINITY;
        bottom = Double.POSITIVE_INFINITY;
        right = Double.NEGATIVE_INFINITY;
        top = Double.NEGATIVE_INFINITY;
    }

    private boolean sameX(int a, int b) {
        return Math.abs(xs[a] - xs[b]) < STRAIGHT;
    }

    private boolean sameY(int a, int b) {
        return Math.abs(ys[a] - ys[b]) < STRAIGHT;
    }

    private void point(float x, float y) {
        if (points < xs.length) {
            xs[points] = x;
            ys[points] = y;
        }
        points++;
        lastX = x;
        lastY = y;
        include(x, y);
    }

    private void include(float x, float y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        bottom = Math.min(bottom, y);
        top = Math.max(top, y);
    }
}
