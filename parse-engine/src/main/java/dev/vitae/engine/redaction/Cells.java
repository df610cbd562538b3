package dev.vitae.engine.redaction;

/** Parts of a line that stand apart, such as "Female | 34 years | Leeds". */
final class Cells {

    private static final String BOUNDS = "|•·∙●▪◦■;,()\t\n/";

    private Cells() {}

    /** Whether nothing else stands between the next signs that part. */
    static boolean isOne(String text, int start, int end) {
        return isBound(text, start - 1, -1) && isBound(text, end, 1);
    }

    private static boolean isBound(String text, int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '.')) {
            at += step;
        }
        return at < 0
                || at >= text.length()
                || BOUNDS.indexOf(text.charAt(at)) >= 0
                || ("–—-".indexOf(text.charAt(at)) >= 0 && at != from);
    }
}
