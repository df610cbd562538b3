package dev.vitae.engine.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, its blocks in the order in which they are read. A format without pages has one.
 *
 * @param number from 1
 * @param width in points, null where the format has no positions
 * @param rightToLeft whether positions on it are counted from its right edge
 */
public record Page(
        int number, @Nullable Double width, @Nullable Double height, List<Block> blocks, boolean rightToLeft) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** Where a box of this page stands, counted from the page's left edge. */
    public @Nullable Box fromLeft(@Nullable Box box) {
        return box == null || width == null || !rightToLeft
                ? box
                : new Box(width - box.right(), box.top(), box.width(), box.height());
    }

    /** The only page of a format that has none. */
    public static Page unpaged(List<Block> blocks) {
        return new Page(1, null, null, blocks, false);
    }
}
