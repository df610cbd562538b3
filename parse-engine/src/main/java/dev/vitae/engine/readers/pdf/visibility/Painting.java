package dev.vitae.engine.readers.pdf.visibility;

import dev.vitae.engine.layout.Box;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is painted on one page, in painting order. */
final class Painting {

    /** A page with more than this is a drawing; what covers what is not looked into there. */
    private static final int MOST_MARKS = 20_000;

    private static final int MOST_POINTS = 300_000;
    private static final int MOST_RUNS = 20_000;
    private static final int MOST_GLYPHS = 200_000;
    private static final int LONGEST_RUN = 60;
    /** In points. */
    private static final double THICKEST_RULE = 2.6;

    private final Bounds page;
    private final double unit;
    private final List<Mark> marks = new ArrayList<>();
    private final List<TextRun> runs = new ArrayList<>();
    private @Nullable TextRun open;
    private int glyphs;
    private int points;
    private boolean tooMuch;

    /** @param unit of the page's user space, in points */
    Painting(Bounds page, double unit) {
        this.page = page;
        this.unit = unit;
    }

    void add(Mark mark) {
        points += mark.points();
        if (marks.size() >= MOST_MARKS || points > MOST_POINTS) {
            tooMuch = true;
            marks.clear();
        } else if (!tooMuch && !mark.bounds().isEmpty()) {
            marks.add(mark);
            open = null;
        }
    }

    /** Notes a glyph; beyond the most that a page can hold to be read, only that there is one. */
    void add(PaintedGlyph glyph, Ink ink) {
        if (glyphs++ >= MOST_GLYPHS) {
            return;
        }
        TextRun run = open;
        if (run == null || run.ink() != ink || run.glyphs().size() == LONGEST_RUN) {
            run = new TextRun(ink, glyphs - 1, marks.size());
            runs.add(run);
            open = run;
        }
        run.add(glyph);
    }

    /** Whatever is painted next starts a run of its own. */
    void endRun() {
        open = null;
    }

    Bounds page() {
        return page;
    }

    double unit() {
        return unit;
    }

    List<Mark> marks() {
        return marks;
    }

    List<TextRun> runs() {
        return runs;
    }

    /** The thin lines on the page, in points from its upper left corner; none on a page that is measured in other units. */
    List<Box> rules() {
        if (unit != 1) {
            return List.of();
        }
        List<Bounds> lines = new ArrayList<>();
        marks.forEach(mark -> mark.addLines(lines));
        return lines.stream()
                .filter(line -> Math.min(line.width(), line.height()) <= THICKEST_RULE)
                .map(line -> new Box(line.left() - page.left(), page.top() - line.top(), line.width(), line.height()))
                .toList();
    }

    /** How many were noted. */
    int glyphs() {
        return glyphs;
    }

    /** Whether there is more than can be compared with one another. */
    boolean isTooMuch() {
        return tooMuch || runs.size() > MOST_RUNS;
    }
}
