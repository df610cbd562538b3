package dev.vitae.engine.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that belong together: a paragraph, a heading, an item of a list.
 *
 * @param level of a heading from 1, of a list item from 0; 0 for a paragraph
 * @param flow which of the page's columns it stands in; a column that goes on over several pages has one number on all of them,
 *     and columns are read in the order of their numbers; 0 where it stands in none
 */
public record TextBlock(
        Region region,
        BlockRole role,
        int level,
        List<Line> lines,
        @Nullable Box box,
        int flow) implements Block {

    public TextBlock {
        lines = List.copyOf(lines);
    }

    public TextBlock(Region region, BlockRole role, int level, List<Line> lines, @Nullable Box box) {
        this(region, role, level, lines, box, 0);
    }
}
