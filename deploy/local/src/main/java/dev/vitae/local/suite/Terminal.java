package dev.vitae.local.suite;

/** The terminal that a person looks at. */
final class Terminal {

    private static final int DEFAULT_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 120;

    private Terminal() {}

    /** Its columns, which the script that starts us knows, within what is good to read. */
    static int width() {
        var columns = Integer.getInteger("vitae.columns", DEFAULT_WIDTH);
        return Math.clamp(columns, LEAST_WIDTH, MOST_WIDTH);
    }
}
