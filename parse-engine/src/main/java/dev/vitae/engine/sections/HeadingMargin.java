package dev.vitae.engine.sections;

import dev.vitae.engine.reading.ReadingLine;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The margin in which headings stand flush right beside their text, as in the Europass CV of 2013. A lesser heading is one there
 * as well, whatever it looks like: "Other languages" within the personal skills.
 */
final class HeadingMargin {

    private static final int ENOUGH_KINDS = 3;

    /** In points. */
    private static final double FLUSH = 3;

    private final double edge;

    private HeadingMargin(double edge) {
        this.edge = edge;
    }

    /**
     * The margin of a document; where it has none, one that holds nothing.
     *
     * @param headings known by their looks
     */
    static HeadingMargin of(List<ReadingLine> lines, Collection<HeadingCandidate> headings) {
        List<ReadingLine> alone = headings.stream()
                .filter(heading -> heading.isAlone() && heading.kind() != SectionKind.TITLE)
                .map(heading -> lines.get(heading.index()))
                .toList();
        Set<SectionKind> kinds = headings.stream().map(HeadingCandidate::kind).collect(Collectors.toSet());
        double edge = alone.stream().mapToDouble(ReadingLine::reach).max().orElse(0);
        HeadingMargin margin = new HeadingMargin(edge);
        boolean flush = alone.stream().allMatch(margin::holds)
                && alone.stream().mapToDouble(ReadingLine::indent).distinct().count() >= ENOUGH_KINDS;
        long beside = lines.stream().filter(line -> line.indent() > edge).count();
        return kinds.size() >= ENOUGH_KINDS && flush && 2 * beside > lines.size() - alone.size()
                ? margin
                : new HeadingMargin(Double.NEGATIVE_INFINITY);
    }

    /** Whether a line, or what stands before its first gap, is in the margin. */
    boolean holds(ReadingLine line) {
        boolean whole = line.text().indexOf('\t') < 0;
        return line.box() != null && (whole ? Math.abs(line.reach() - edge) < FLUSH : line.indent() < edge);
    }
}
