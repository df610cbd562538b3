package dev.vitae.engine.readers.pdf.visibility;

/** A rectangle in the page's user space, in which up is up. */
record Bounds(double left, double bottom, double right, double top) {

    /** Share of a box below which only slivers of a glyph are left. */
    private static final double SLIVER = 0.05;

    double width() {
        return right - left;
    }

    double height() {
        return top - bottom;
    }

    boolean isEmpty() {
        return right < left || top < bottom;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right && y >= bottom && y <= top;
    }

    boolean contains(Bounds other) {
        return other.left >= left && other.right <= right && other.bottom >= bottom && other.top <= top;
    }

    boolean touches(Bounds other) {
        return other.left <= right && other.right >= left && other.bottom <= top && other.top >= bottom;
    }

    Bounds within(Bounds other) {
        return new Bounds(
                Math.max(left, other.left),
                Math.max(bottom, other.bottom),
                Math.min(right, other.right),
                Math.min(top, other.top));
    }

    /** Whether next to nothing of this rectangle lies in the other. */
    boolean isOutside(Bounds other) {
        Bounds shared = within(other);
        if (shared.isEmpty()) {
            return true;
        }
        double wide = width() > 0 ? shared.width() / width() : 1;
        double high = height() > 0 ? shared.height() / height() : 1;
        return wide * high < SLIVER;
    }
}
