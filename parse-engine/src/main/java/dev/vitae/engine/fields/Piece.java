package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;

/**
 * A piece of an entry's header.
 *
 * @param offset of its line from that of the period
 * @param index among the pieces of its line
 */
record Piece(String text, ReadingLine line, int offset, int index) {

    /** Pieces of other entries with the same slot stand at the same place of the same kind of line. */
    String slot() {
        return offset + "/" + index + (line.looks().bold() ? "b" : "")
                + (line.looks().italic() ? "i" : "");
    }
}
