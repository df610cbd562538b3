package dev.vitae.engine.sections;

import dev.vitae.engine.layout.Region;
import dev.vitae.engine.reading.Looks;
import dev.vitae.engine.reading.ReadingLine;

/**
 * What may be a heading.
 *
 * @param index of its line, the first one where it was broken
 * @param lines how many lines it takes
 * @param text its words
 * @param rest what stands behind it in its line; empty where it has the line for itself
 * @param inline whether only a colon parts it from the rest
 */
record HeadingCandidate(
        int index, int lines, SectionKind kind, String text, Looks looks, int column, String rest, boolean inline) {

    static HeadingCandidate whole(int index, int lines, SectionKind kind, String text, ReadingLine line) {
        return new HeadingCandidate(index, lines, kind, text, line.looks(), columnOf(line), "", false);
    }

    /** The lines that a heading is compared with: headings of all text boxes look alike. */
    static int columnOf(ReadingLine line) {
        return line.region() == Region.TEXT_BOX ? Integer.MIN_VALUE : line.column();
    }

    HeadingCandidate of(SectionKind other) {
        return new HeadingCandidate(index, lines, other, text, looks, column, rest, inline);
    }

    boolean isAlone() {
        return rest.isEmpty();
    }
}
