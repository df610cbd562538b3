package dev.vitae.engine.readers.rtf;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Puts blocks into the cells and rows that they stand in. */
final class RtfTables {

    private final List<Block> blocks;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<TableCell> cells = new ArrayList<>();
    private final List<Block> cell = new ArrayList<>();
    private boolean inRow;

    RtfTables(List<Block> blocks) {
        this.blocks = blocks;
    }

    void add(Block block) {
        if (inRow) {
            cell.add(block);
        } else {
            end();
            blocks.add(block);
        }
    }

    /** Said twice of some rows. */
    void startRow() {
        inRow = true;
    }

    /** A table in a cell is read as rows of their own. */
    void startNestedRow() {
        if (!cell.isEmpty()) {
            endCell();
        }
        endRow();
        inRow = true;
    }

    void endCell() {
        cells.add(new TableCell(cell));
        cell.clear();
    }

    void endRow() {
        if (!cells.isEmpty()) {
            rows.add(new TableRow(cells));
            cells.clear();
        }
        inRow = false;
    }

    /** Ends the table, and what a broken file left open in it. */
    void end() {
        if (!cell.isEmpty()) {
            endCell();
        }
        endRow();
        if (!rows.isEmpty()) {
            blocks.add(new TableBlock(Region.BODY, rows, null));
            rows.clear();
        }
    }
}
