package dev.vitae.engine.readers;

/** Which pictures can be a portrait by their size on the page: logos are wide, icons small, backgrounds large. */
public final class PortraitShape {

    private static final double SMALLEST = 42;
    private static final double LARGEST = 260;
    private static final double NARROWEST = 0.55;
    private static final double WIDEST = 1.12;

    private PortraitShape() {}

    /**
     * Whether a picture of this size can be a portrait.
     *
     * @param width in points
     * @param height in points
     */
    public static boolean fits(double width, double height) {
        double ratio = height <= 0 ? 0 : width / height;
        return width >= SMALLEST && height >= SMALLEST && height <= LARGEST && ratio >= NARROWEST && ratio <= WIDEST;
    }
}
