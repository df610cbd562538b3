package dev.vitae.engine.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the file declares it, whether it holds data or only arranges the page. What stands in a text box is a table of one
 * cell.
 */
public record TableBlock(
        Region region, List<TableRow> rows, @Nullable Box box) implements Block {

    public TableBlock {
        rows = List.copyOf(rows);
    }

    public static TableBlock textBox(List<Block> blocks) {
        return new TableBlock(Region.TEXT_BOX, List.of(new TableRow(List.of(new TableCell(blocks)))), null);
    }

    public boolean isTextBox() {
        return region == Region.TEXT_BOX
                && rows.size() == 1
                && rows.getFirst().cells().size() == 1;
    }
}
