package dev.vitae.engine.layout;

import java.util.List;

/** One cell of a row; tables may be nested in it. */
public record TableCell(List<Block> blocks) {

    public TableCell {
        blocks = List.copyOf(blocks);
    }
}
