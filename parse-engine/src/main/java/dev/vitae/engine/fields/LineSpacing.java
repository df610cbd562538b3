package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.util.List;

/** Tells by the space between the lines of a list, and by their length, which of them go on in the next. */
final class LineSpacing {

    /** In points; lines of one item stand closer than items by more than this. */
    private static final double CLOSER = 0.5;

    private static final double CLEARLY = 1.5;
    /** Of so many pairs one is as close as items ever stand: programs round to three quarters of a point. */
    private static final int ENOUGH = 3;
    /** A word may be that much wider than its letters are on average. */
    private static final double WIDE = 1.2;

    private final List<ReadingLine> lines;

    LineSpacing(List<ReadingLine> lines) {
        this.lines = lines;
    }

    /** The first word of the next line would not have fitted. */
    boolean isFull(ReadingLine last, ReadingLine line) {
        return last.reach() + widthOfWord(line) > margin(last);
    }

    /** Less space between two lines than between those that surely are two items, since the second would have fitted. */
    boolean isCloser(ReadingLine last, ReadingLine line) {
        double closest = Double.MAX_VALUE;
        int items = 0;
        for (int i = 1; i < lines.size(); i++) {
            double pitch = pitch(lines.get(i - 1), lines.get(i));
            if (pitch > 0 && !isFull(lines.get(i - 1), lines.get(i))) {
                closest = Math.min(closest, pitch);
                items++;
            }
        }
        double pitch = pitch(last, line);
        return items >= ENOUGH && pitch > 0 && pitch < closest - CLOSER;
    }

    /** Clearly less space between two lines than between some others. */
    boolean isCloserThanSome(ReadingLine last, ReadingLine line) {
        double pitch = pitch(last, line);
        for (int i = 1; i < lines.size(); i++) {
            if (pitch > 0 && pitch(lines.get(i - 1), lines.get(i)) > pitch + CLEARLY) {
                return true;
            }
        }
        return isCloser(last, line);
    }

    private static double widthOfWord(ReadingLine line) {
        String text = line.text();
        double letter = line.box() == null ? 1 : (line.reach() - line.indent()) / Math.max(1, text.length());
        int space = text.indexOf(' ');
        boolean unspaced = Words.isUnspaced(text.codePointAt(0));
        return WIDE * letter * (unspaced ? 2 : 1 + (space < 0 ? text.length() : space));
    }

    private double margin(ReadingLine line) {
        return lines.stream()
                .filter(other -> other.page() == line.page() && other.column() == line.column())
                .mapToDouble(ReadingLine::reach)
                .max()
                .orElse(line.reach());
    }

    private static double pitch(ReadingLine first, ReadingLine second) {
        return first.box() == null || second.box() == null || first.page() != second.page()
                ? 0
                : second.box().top() - first.box().top();
    }
}
