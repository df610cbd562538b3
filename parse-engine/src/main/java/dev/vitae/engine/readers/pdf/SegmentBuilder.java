package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs together to words and words to segments. */
final class SegmentBuilder {

    /** In font sizes: a gap wider than this is no word space. */
    private static final double WIDE_GAP = 1.1;
    /** In font sizes: a gap wider than this may be one, or may stand before a column; what stands under it tells. */
    private static final double DOUBTFUL_GAP = 0.55;

    private final List<Segment> segments = new ArrayList<>();
    private final List<Glyph> run = new ArrayList<>();

    private final boolean rightToLeft;

    private SegmentBuilder(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    static List<Segment> segmentsOf(List<Glyph> glyphs, boolean rightToLeft) {
        SegmentBuilder builder = new SegmentBuilder(rightToLeft);
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (last != null && isPrintedTwice(last, glyph)) {
                continue;
            }
            if (last != null && !continues(last, glyph)) {
                builder.endRun();
            }
            builder.run.add(glyph);
            last = glyph;
        }
        builder.endRun();
        return join(builder.segments);
    }

    /** Some programs make bold type by drawing a glyph twice, a hair apart. */
    private static boolean isPrintedTwice(Glyph last, Glyph glyph) {
        return !glyph.isSpace()
                && last.text().equals(glyph.text())
                && Math.abs(last.left() - glyph.left()) < 0.2 * Math.max(glyph.width(), 0.1)
                && Math.abs(last.baseline() - glyph.baseline()) < 0.1 * glyph.size();
    }

    private static boolean continues(Glyph last, Glyph glyph) {
        double size = Math.max(last.size(), glyph.size());
        double gap = glyph.left() - last.right();
        return Math.abs(glyph.baseline() - last.baseline()) < 0.4 * size
                && gap > -0.5 * size
                && gap < DOUBTFUL_GAP * size;
    }

    private void endRun() {
        int from = 0;
        int to = run.size();
        while (from < to && run.get(from).isSpace()) {
            from++;
        }
        while (to > from && run.get(to - 1).isSpace()) {
            to--;
        }
        int start = from;
        // Spaces drawn one after the other to move what follows to the right make a gap like any other.
        for (int i = from; i < to; i++) {
            if (!run.get(i).isSpace()) {
                continue;
            }
            int end = i;
            while (run.get(end).isSpace()) {
                end++;
            }
            double gap = run.get(end).left() - run.get(i - 1).right();
            if (end - i >= 3 && gap > WIDE_GAP * run.get(end).size()) {
                addSegment(run.subList(start, i));
                start = end;
            }
            i = end;
        }
        addSegment(run.subList(start, to));
        run.clear();
    }

    private void addSegment(List<Glyph> glyphs) {
        if (glyphs.isEmpty()) {
            return;
        }
        double wordGap = LetterSpacing.wordGap(glyphs);
        boolean spacedOut = wordGap < Double.POSITIVE_INFINITY && !hasWordSpaces(glyphs);
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Glyph first = glyphs.getFirst();
        Glyph last = first;
        boolean space = false;
        double largest = 0;
        for (Glyph glyph : glyphs) {
            if (glyph.isSpace()) {
                space |= !spacedOut;
                continue;
            }
            space |= wordGap < Double.POSITIVE_INFINITY
                    ? LetterSpacing.isWordGap(last, glyph, wordGap)
                    : isWordGap(last, glyph);
            if (space && !text.isEmpty()) {
                text.append(' ');
            }
            if (!glyph.style().equals(first.style())) {
                spans.add(span(text.toString(), first, last));
                text.setLength(0);
                first = glyph;
            }
            text.append(glyph.text());
            largest = Math.max(largest, glyph.size());
            last = glyph;
            space = false;
        }
        spans.add(span(text.toString(), first, last));
        segments.add(new Segment(
                rightToLeft ? RightToLeft.logical(spans) : spans,
                boxOf(glyphs),
                glyphs.getFirst().baseline(),
                largest));
    }

    /** Letters may be spaced out and words still parted by spaces; where every letter has one, they are no word spaces. */
    private static boolean hasWordSpaces(List<Glyph> glyphs) {
        long spaces = glyphs.stream().filter(Glyph::isSpace).count();
        return spaces > 0 && spaces < 0.34 * (glyphs.size() - spaces);
    }

    private static boolean isWordGap(Glyph last, Glyph glyph) {
        double space = glyph.spaceWidth() > 0 ? glyph.spaceWidth() : 0.25 * glyph.size();
        double gap = glyph.left() - last.right();
        return gap > Math.min(0.5 * space, 0.15 * glyph.size());
    }

    private static Span span(String text, Glyph first, Glyph last) {
        double width = Math.max(0, last.right() - first.left());
        return new Span(text, first.style(), new Box(first.left(), first.top(), width, first.size()));
    }

    private static Box boxOf(List<Glyph> glyphs) {
        Glyph first = glyphs.getFirst();
        double left = first.left();
        double right = first.right();
        double top = first.top();
        double bottom = top + first.size();
        for (Glyph glyph : glyphs) {
            left = Math.min(left, glyph.left());
            right = Math.max(right, glyph.right());
            top = Math.min(top, glyph.top());
            bottom = Math.max(bottom, glyph.top() + glyph.size());
        }
        return new Box(left, top, right - left, bottom - top);
    }

    /** Segments that touch although they were drawn apart, as with a change of font or a link in the middle. */
    private static List<Segment> join(List<Segment> segments) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(Segment::baseline));
        List<Segment> joined = new ArrayList<>();
        List<List<Segment>> rows = Rows.of(sorted);
        LeftEdges edges = LeftEdges.of(rows, WIDE_GAP);
        for (List<Segment> row : rows) {
            Segment current = row.getFirst();
            boolean apart = hasClearGaps(row);
            for (Segment next : row.subList(1, row.size())) {
                double gap = next.box().left() - current.box().right();
                double size = Math.min(current.size(), next.size());
                boolean close = gap < DOUBTFUL_GAP * size
                        || (gap < WIDE_GAP * size && !apart && !edges.isEdge(next.box().left()));
                if (close && gap > -0.6 * current.size()) {
                    current = together(current, next, gap);
                } else {
                    joined.add(current);
                    current = next;
                }
            }
            joined.add(current);
        }
        return joined;
    }

    /** Where few of a row's gaps are much wider than the others, they are no word spaces: in justified text all are alike. */
    private static boolean hasClearGaps(List<Segment> row) {
        long spaces = row.stream()
                .mapToLong(segment -> segment.text().chars().filter(c -> c == ' ').count())
                .sum();
        return row.size() > 1 && spaces >= row.size();
    }

    private static Segment together(Segment left, Segment right, double gap) {
        List<Span> spans = new ArrayList<>(left.spans());
        if (gap > 0.12 * right.size()) {
            Span last = spans.removeLast();
            spans.add(new Span(last.text().stripTrailing() + " ", last.style(), last.box()));
        }
        spans.addAll(right.spans());
        return new Segment(spans, left.box().union(right.box()), left.baseline(), Math.max(left.size(), right.size()));
    }
}
