package dev.vitae.engine.readers.rtf;

import java.nio.charset.StandardCharsets;

/**
 * Signs of a private area of Unicode that tell, within the text that Tika's parser makes of an RTF, what that parser keeps to
 * itself: rows and cells of tables, sizes, capitals and levels of headings.
 */
final class RtfMarks {

    static final char ROW_START = '\ue000';
    static final char CELL_END = '\ue001';
    static final char ROW_END = '\ue002';
    static final char NESTED = '\ue005';
    static final char CAPITALS = '\ue003';
    static final char NO_CAPITALS = '\ue004';

    /** Its level from 1 is added to it, 0 for a paragraph that is no heading. */
    static final char LEVEL = '\ue010';

    /** The size in half points is added to it. */
    static final char SIZE = '\ue100';

    static final int MOST_LEVELS = 9;
    static final int LARGEST = 255;

    private RtfMarks() {}

    static boolean is(char c) {
        return c >= ROW_START && c <= SIZE + LARGEST;
    }

    /** A sign as it is written in an RTF. */
    static byte[] written(int mark) {
        return ("{\\uc1\\u" + (short) mark + "?}").getBytes(StandardCharsets.US_ASCII);
    }
}
