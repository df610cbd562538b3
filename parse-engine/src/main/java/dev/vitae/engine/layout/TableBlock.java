package dev.vitae.engine.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as the file declares it, whether it holds data or only arranges the page. */
public record TableBlock(
        Region region, List<TableRow> rows, @Nullable Box box) implements Block {

    public TableBlock {
        rows = List.copyOf(rows);
    }
}
