package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a section whose entries have no dates: each starts with a line, or two, that name a role and a place. */
final class UndatedEntries {

    private static final double CLEAR = -1.0;

    private final PieceSplitter splitter;

    UndatedEntries(PieceSplitter splitter) {
        this.splitter = splitter;
    }

    List<Entry> read(List<ReadingLine> lines, EntrySense sense) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            @Nullable Entry entry = entryAt(lines, i, sense);
            if (entry == null) {
                addToBody(entries, lines.get(i));
                continue;
            }
            entries.add(entry);
            i += entry.role() != null
                            && entry.place() != null
                            && !entry.role().line().equals(entry.place().line())
                    ? 1
                    : 0;
        }
        return entries;
    }

    private static void addToBody(List<Entry> entries, ReadingLine line) {
        if (entries.isEmpty()) {
            return;
        }
        Entry last = entries.removeLast();
        List<ReadingLine> body = new ArrayList<>(last.body());
        body.add(line);
        entries.add(new Entry(last.role(), last.place(), last.location(), last.period(), body));
    }

    private @Nullable Entry entryAt(List<ReadingLine> lines, int index, EntrySense sense) {
        ReadingLine line = lines.get(index);
        if (line.isProse()) {
            return null;
        }
        List<Piece> pieces = pieces(line, 0, sense);
        boolean two = index + 1 < lines.size()
                && !lines.get(index + 1).isProse()
                && !lines.get(index + 1).bullet();
        Assignment one = Assignment.ofPieces(pieces, sense);
        if (isWhole(one, pieces, sense)) {
            return entry(one, pieces);
        }
        if (two) {
            pieces.addAll(pieces(lines.get(index + 1), 1, sense));
            Assignment both = Assignment.ofPieces(pieces, sense);
            if (isWhole(both, pieces, sense)) {
                return entry(both, pieces);
            }
        }
        return null;
    }

    private List<Piece> pieces(ReadingLine line, int offset, EntrySense sense) {
        List<Piece> pieces = new ArrayList<>();
        for (String text : splitter.split(line.text(), sense, PieceSplitter.Parting.ALL)) {
            pieces.add(new Piece(text, line, offset, pieces.size()));
        }
        return pieces;
    }

    private static boolean isWhole(Assignment parts, List<Piece> pieces, EntrySense sense) {
        return parts.role() >= 0
                && parts.place() >= 0
                && sense.of(pieces.get(parts.role()).text()).role() > CLEAR
                && sense.of(pieces.get(parts.place()).text()).place() > CLEAR;
    }

    private static Entry entry(Assignment parts, List<Piece> pieces) {
        return new Entry(
                found(pieces, parts.role()),
                found(pieces, parts.place()),
                found(pieces, parts.location()),
                null,
                List.of());
    }

    private static @Nullable Found<String> found(List<Piece> pieces, int index) {
        return index < 0
                ? null
                : new Found<>(pieces.get(index).text(), pieces.get(index).line(), 0.7);
    }
}
