package dev.vitae.engine.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page, its blocks in the order in which they are read. A format without pages has one.
 *
 * @param number from 1
 * @param width in points, null where the format has no positions
 */
public record Page(
        int number, @Nullable Double width, @Nullable Double height, List<Block> blocks) {

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** The only page of a format that has none. */
    public static Page unpaged(List<Block> blocks) {
        return new Page(1, null, null, blocks);
    }
}
