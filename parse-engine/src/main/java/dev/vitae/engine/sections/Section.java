package dev.vitae.engine.sections;

import dev.vitae.engine.reading.ReadingLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading and the lines under it.
 *
 * @param heading null for the opening
 */
public record Section(SectionKind kind, @Nullable ReadingLine heading, List<ReadingLine> lines) {

    public Section {
        lines = List.copyOf(lines);
    }
}
