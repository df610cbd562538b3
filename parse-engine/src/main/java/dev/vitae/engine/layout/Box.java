package dev.vitae.engine.layout;

/** A rectangle on a page, in points from the page's upper left corner. */
public record Box(double left, double top, double width, double height) {

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        double newLeft = Math.min(left, other.left);
        double newTop = Math.min(top, other.top);
        return new Box(
                newLeft,
                newTop,
                Math.max(right(), other.right()) - newLeft,
                Math.max(bottom(), other.bottom()) - newTop);
    }
}
