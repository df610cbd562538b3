package dev.vitae.engine.sections;

import dev.vitae.engine.layout.Region;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts lines at headings. A section ends with the text box, and with the sidebar, that it stands in: what comes then goes on with
 * the section that was open around them.
 */
final class SectionParts {

    /** So many headings make a cell of a table a column of its own. */
    private static final int SIDEBAR = 2;

    private final Map<Integer, HeadingCandidate> headings;
    private final List<ReadingLine> lines;
    private final List<Section> sections = new ArrayList<>();
    private final List<ReadingLine> open = new ArrayList<>();
    private SectionKind kind = SectionKind.OPENING;
    private @Nullable ReadingLine heading;
    private SectionKind kindAround = SectionKind.OPENING;
    private @Nullable ReadingLine headingAround;
    private int headingsInside;

    private SectionParts(Map<Integer, HeadingCandidate> headings, List<ReadingLine> lines) {
        this.headings = headings;
        this.lines = lines;
    }

    static List<Section> at(Map<Integer, HeadingCandidate> headings, List<ReadingLine> lines) {
        SectionParts parts = new SectionParts(headings, lines);
        parts.part();
        return parts.sections;
    }

    private void part() {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && lines.get(i).column() != lines.get(i - 1).column()) {
                leave(lines.get(i - 1));
                enter(i);
            }
            @Nullable HeadingCandidate next = headings.get(i);
            if (next == null) {
                open.add(lines.get(i));
            } else if (next.kind() != SectionKind.TITLE) {
                start(next, lines.get(i));
                i += next.lines() - 1;
            }
        }
        end();
    }

    private void start(HeadingCandidate next, ReadingLine line) {
        end();
        headingsInside++;
        kind = next.kind();
        heading = line.part(next.text(), next.looks());
        if (!next.isAlone()) {
            open.add(line.part(next.rest(), line.restLooks()));
        }
    }

    private void leave(ReadingLine last) {
        boolean sidebar = last.column() < 0 && headingsInside >= SIDEBAR;
        if (sidebar || (isBoxed(last) && headingsInside > 0)) {
            end();
            kind = kindAround;
            heading = headingAround;
        }
    }

    private void enter(int index) {
        kindAround = kind;
        headingAround = heading;
        headingsInside = 0;
        boolean aside = isBoxed(lines.get(index))
                && !isBoxed(lines.get(index - 1))
                && !headings.containsKey(index)
                && !open.isEmpty();
        if (aside) {
            end();
            kind = SectionKind.OPENING;
            heading = null;
            headingsInside = 1;
        }
    }

    private void end() {
        if (!open.isEmpty() || heading != null || sections.isEmpty()) {
            sections.add(new Section(kind, heading, open));
            open.clear();
        }
    }

    private static boolean isBoxed(ReadingLine line) {
        return line.region() == Region.TEXT_BOX;
    }
}
