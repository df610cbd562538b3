package dev.vitae.engine.readers.pdf.visibility;

/**
 * How much work a page may still cause. An ordinary page needs a hundredth of it; one that is made to hurt is left as it is
 * when it has been used up.
 */
final class Effort {

    private long left = 30_000_000;

    /** Whether so many things may be compared with so many others. */
    boolean allows(int things, int others) {
        left -= (long) things * others;
        return left > 0;
    }
}
