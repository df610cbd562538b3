package dev.vitae.engine.sections;

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
        return new HeadingCandidate(index, lines, kind, text, line.looks(), line.column(), "", false);
    }

    boolean isAlone() {
        return rest.isEmpty();
    }
}
