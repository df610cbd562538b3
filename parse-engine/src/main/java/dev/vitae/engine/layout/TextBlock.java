package dev.vitae.engine.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that belong together: a paragraph, a heading, an item of a list.
 *
 * @param level of a heading from 1, of a list item from 0; 0 for a paragraph
 */
public record TextBlock(
        Region region,
        BlockRole role,
        int level,
        List<Line> lines,
        @Nullable Box box) implements Block {

    public TextBlock {
        lines = List.copyOf(lines);
    }
}
