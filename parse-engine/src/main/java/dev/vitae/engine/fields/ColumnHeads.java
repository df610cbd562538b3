package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.List;

/** The first row of a table, which says what its columns hold: "Period, Employer, Position". */
final class ColumnHeads {

    private final PhraseSet heads = Lexicon.common("column-heads").set("head");

    /** The lines of a section without such rows. */
    List<ReadingLine> without(List<ReadingLine> lines) {
        return lines.stream().filter(line -> !areHeads(line)).toList();
    }

    private boolean areHeads(ReadingLine line) {
        if (line.text().indexOf('\t') < 0) {
            return false;
        }
        List<String> cells = line.cells();
        return cells.size() > 1 && cells.stream().allMatch(heads::is);
    }
}
