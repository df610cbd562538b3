package dev.vitae.engine.reading;

import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line longer than people write. Every line is searched with patterns whose time may grow with the square of its length, so
 * one that holds a whole book is read in parts.
 */
final class LongLine {

    static final int LONGEST = 2_000;

    private LongLine() {}

    /** The parts, each cut at a space where there is one. */
    static List<Line> parts(Line line) {
        List<Line> parts = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        int length = 0;
        for (Span span : line.spans()) {
            String rest = span.text();
            while (length + rest.length() > LONGEST) {
                int end = cut(rest, LONGEST - length);
                open.add(new Span(rest.substring(0, end), span.style(), span.box()));
                parts.add(new Line(open, line.box()));
                open.clear();
                length = 0;
                rest = rest.substring(end);
            }
            if (!rest.isEmpty()) {
                open.add(new Span(rest, span.style(), span.box()));
                length += rest.length();
            }
        }
        if (!open.isEmpty()) {
            parts.add(new Line(open, line.box()));
        }
        return parts;
    }

    private static int cut(String text, int most) {
        int space = text.lastIndexOf(' ', most - 1);
        int end = space < 0 ? most : space + 1;
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
