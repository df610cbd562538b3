package dev.vitae.engine.readers.rtf;

import java.io.ByteArrayOutputStream;

/** What is kept of an RTF, with marks where a row, a cell, a size, capitals or a level of headings starts or ends. */
final class MarkedRtf {

    private final ByteArrayOutputStream kept;
    private int size;
    private boolean capitals;
    private int level;
    private boolean nested;
    private boolean nestedRowEnds;

    MarkedRtf(int length) {
        kept = new ByteArrayOutputStream(length);
    }

    void keep(byte[] rtf, int from, int to) {
        kept.write(rtf, from, to - from);
    }

    /** Marks what a control word that comes next starts or ends. */
    void before(String word, RtfState state) {
        if (!state.isText()) {
            return;
        }
        switch (word) {
            case "trowd" -> mark(RtfMarks.ROW_START);
            case "cell", "nestcell" -> mark(RtfMarks.CELL_END);
            case "row" -> mark(RtfMarks.ROW_END);
            default -> {}
        }
    }

    /** Marks what a control word that was kept says; its number is -1 where it has none. */
    void behind(String word, int number, RtfState state) {
        switch (word) {
            case "pard" -> level(0, state);
            case "outlinelevel" -> level(number < 0 ? 0 : number + 1, state);
            case "nestrow" -> {
                nested = false;
                nestedRowEnds = true; // said in a group that the parser passes over
            }
            case "itap" -> {
                if (number > 1 && !nested && state.isText()) {
                    nested = true;
                    mark(RtfMarks.NESTED);
                }
            }
            default -> {}
        }
    }

    /** Marks where the looks change that Tika's parser does not tell. */
    void looks(RtfState state) {
        if (!state.isText()) {
            return;
        }
        int now = Math.min(state.size(), RtfMarks.LARGEST);
        if (now != size) {
            size = now;
            mark(RtfMarks.SIZE + size);
        }
        if (state.hasCapitals() != capitals) {
            capitals = state.hasCapitals();
            mark(capitals ? RtfMarks.CAPITALS : RtfMarks.NO_CAPITALS);
        }
    }

    void endGroup(RtfState outer) {
        if (nestedRowEnds && outer.isText()) {
            nestedRowEnds = false;
            mark(RtfMarks.ROW_END);
        }
    }

    private void level(int now, RtfState state) {
        if (now != level && now <= RtfMarks.MOST_LEVELS && state.isText()) {
            level = now;
            mark(RtfMarks.LEVEL + level);
        }
    }

    private void mark(int mark) {
        kept.writeBytes(RtfMarks.written(mark));
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
