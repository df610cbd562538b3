package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages in Arabic or Hebrew. They are read as in a mirror, so that what follows needs to know one direction only: positions are
 * counted from the page's right edge, and the glyphs of a line come in the order of their reading. Latin words and numbers in
 * them, which run the other way, are turned round again.
 */
final class RightToLeft {

    /** In font sizes: glyphs of one line may stand so far above or below each other. */
    private static final double SAME_LINE = 0.3;

    /** In points: the second letter of a ligature has no width and belongs to the one before it. */
    private static final double THIN = 0.05;

    private static final Pattern LEFT_TO_RIGHT = Pattern.compile(
            "[\\p{IsLatin}\\p{Nd}+#](?:[\\p{IsLatin}\\p{Nd}+#.,/:@_&'%()\\-]*[\\p{IsLatin}\\p{Nd}+#])?");
    private static final Pattern WORDS = Pattern.compile("(?:" + LEFT_TO_RIGHT + "\\s)*" + LEFT_TO_RIGHT);
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}+()\\s\\-]+");
    /** In pairs. */
    private static final String BRACKETS = "()[]{}<>«»";
    private static final int FEWEST_OF_PHONE = 8;

    private RightToLeft() {}

    /** Whether most letters of a page run from right to left. */
    static boolean isPage(List<Glyph> glyphs) {
        int right = 0;
        int left = 0;
        for (Glyph glyph : glyphs) {
            int c = glyph.text().codePointAt(0);
            byte direction = Character.getDirectionality(c);
            right += direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    ? 1
                    : 0;
            left += direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? 1 : 0;
        }
        return right > left;
    }

    /** The glyphs as a mirror shows them, line by line from the right edge. */
    static List<Glyph> mirrored(List<Glyph> glyphs, double pageWidth) {
        List<Glyph> sorted = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            sorted.add(new Glyph(
                    glyph.text(),
                    pageWidth - glyph.right(),
                    glyph.baseline(),
                    glyph.width(),
                    glyph.size(),
                    glyph.spaceWidth(),
                    glyph.style()));
        }
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<Glyph> ordered = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.baseline() - line.getFirst().baseline() > SAME_LINE * glyph.size()) {
                addLine(line, ordered);
            }
            line.add(glyph);
        }
        addLine(line, ordered);
        return ordered;
    }

    private static void addLine(List<Glyph> line, List<Glyph> ordered) {
        line.sort(Comparator.comparingDouble(glyph -> glyph.left() - (glyph.width() < THIN ? THIN : 0)));
        ordered.addAll(line);
        line.clear();
    }

    /** Spans whose letters stand as they are seen from the right, with the words that run the other way turned round. */
    static List<Span> logical(List<Span> spans) {
        StringBuilder seen = new StringBuilder();
        List<Span> spanOf = new ArrayList<>();
        for (Span span : spans) {
            seen.append(span.text());
            span.text().chars().forEach(c -> spanOf.add(span));
        }
        List<Span> turned = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Span current = spans.getFirst();
        mirrorBrackets(seen);
        for (int index : order(seen.toString())) {
            Span span = spanOf.get(index);
            if (!span.style().equals(current.style())) {
                addSpan(text, current, turned);
                current = span;
            }
            text.append(seen.charAt(index));
        }
        addSpan(text, current, turned);
        return turned;
    }

    /** A bracket that opens towards the left is seen as one that closes. */
    private static void mirrorBrackets(StringBuilder seen) {
        for (int i = 0; i < seen.length(); i++) {
            int at = BRACKETS.indexOf(seen.charAt(i));
            if (at >= 0) {
                seen.setCharAt(i, BRACKETS.charAt(at ^ 1));
            }
        }
    }

    private static void addSpan(StringBuilder text, Span span, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text.toString(), span.style(), span.box()));
            text.setLength(0);
        }
    }

    /** Where each letter stands in the text as it is seen. */
    private static List<Integer> order(String seen) {
        List<Integer> order = new ArrayList<>();
        Matcher words = WORDS.matcher(seen);
        int from = 0;
        while (words.find()) {
            addForward(from, words.start(), order);
            addTurned(seen, words.start(), words.end(), order);
            from = words.end();
        }
        addForward(from, seen.length(), order);
        return order;
    }

    private static void addForward(int from, int to, List<Integer> order) {
        for (int i = from; i < to; i++) {
            order.add(i);
        }
    }

    private static void addBackward(int from, int to, List<Integer> order) {
        for (int i = to - 1; i >= from; i--) {
            order.add(i);
        }
    }

    private static void addTurned(String seen, int from, int to, List<Integer> order) {
        String run = seen.substring(from, to);
        if (!DIGITS.matcher(run).matches() || isPhoneFromLeft(run)) {
            addBackward(from, to, order);
            return;
        }
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Character.isWhitespace(seen.charAt(i))) {
                addBackward(start, i, order);
                if (i < to) {
                    order.add(i);
                }
                start = i + 1;
            }
        }
    }

    /** Numbers run one by one from right to left, but a telephone number may have been set from left to right as a whole. */
    private static boolean isPhoneFromLeft(String run) {
        long digits = run.codePoints().filter(Character::isDigit).count();
        return digits >= FEWEST_OF_PHONE
                && (run.endsWith("+") || (run.endsWith("0") && !run.startsWith("0") && !run.startsWith("+")));
    }
}
