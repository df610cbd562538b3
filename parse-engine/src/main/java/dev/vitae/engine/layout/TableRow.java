package dev.vitae.engine.layout;

import java.util.List;

/** One row of a table. */
public record TableRow(List<TableCell> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }
}
