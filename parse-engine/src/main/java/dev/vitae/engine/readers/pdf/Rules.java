package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The level and upright lines on a page; pieces that touch are one. */
final class Rules {

    static final Rules NONE = new Rules(List.of(), List.of());

    /** In points: so far apart may ends be that are meant to touch. */
    static final double TOUCH = 3;

    /** In points: shorter ones are accents and bullets. */
    private static final double SHORTEST = 6;

    private static final double SAME_LINE = 1.5;
    /** A page with more is a drawing. */
    private static final int MOST = 2_000;

    /**
     * One line.
     *
     * @param at where it lies: from the left edge if it is upright, from the top if it is level
     * @param from where it starts, in the other direction
     * @param to where it ends
     */
    private record Rule(double at, double from, double to) {

        boolean spans(double start, double end) {
            return from <= start + TOUCH && to >= end - TOUCH;
        }
    }

    private final List<Rule> upright;
    private final List<Rule> level;

    private Rules(List<Rule> upright, List<Rule> level) {
        this.upright = upright;
        this.level = level;
    }

    /** @param lines as they are drawn, in points from the page's upper left corner */
    static Rules of(List<Box> lines) {
        if (lines.size() > MOST) {
            return NONE;
        }
        List<Rule> upright = new ArrayList<>();
        List<Rule> level = new ArrayList<>();
        for (Box line : lines) {
            if (line.height() >= Math.max(SHORTEST, line.width())) {
                upright.add(new Rule(line.left() + line.width() / 2, line.top(), line.bottom()));
            } else if (line.width() >= SHORTEST) {
                level.add(new Rule(line.top() + line.height() / 2, line.left(), line.right()));
            }
        }
        return new Rules(joined(upright), joined(level));
    }

    boolean isEmpty() {
        return upright.isEmpty() || level.isEmpty();
    }

    /** As a mirror shows them. */
    Rules mirrored(double pageWidth) {
        return new Rules(
                upright.stream()
                        .map(rule -> new Rule(pageWidth - rule.at, rule.from, rule.to))
                        .toList(),
                level.stream()
                        .map(rule -> new Rule(rule.at, pageWidth - rule.to, pageWidth - rule.from))
                        .toList());
    }

    /** The rectangle around a point that has lines on all its sides. */
    Optional<Box> cellAround(double x, double y) {
        Optional<Rule> left = upright.stream()
                .filter(rule -> rule.at <= x && rule.spans(y, y))
                .max(Comparator.comparingDouble(Rule::at));
        Optional<Rule> right = upright.stream()
                .filter(rule -> rule.at > x && rule.spans(y, y))
                .min(Comparator.comparingDouble(Rule::at));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        double from = left.get().at;
        double to = right.get().at;
        Optional<Rule> above = level.stream()
                .filter(rule -> rule.at <= y && rule.spans(from, to))
                .max(Comparator.comparingDouble(Rule::at));
        Optional<Rule> below = level.stream()
                .filter(rule -> rule.at > y && rule.spans(from, to))
                .min(Comparator.comparingDouble(Rule::at));
        boolean closed = above.isPresent()
                && below.isPresent()
                && left.get().spans(above.get().at, below.get().at)
                && right.get().spans(above.get().at, below.get().at);
        return closed
                ? Optional.of(new Box(from, above.get().at, to - from, below.get().at - above.get().at))
                : Optional.empty();
    }

    private static List<Rule> joined(List<Rule> pieces) {
        List<Rule> rules = new ArrayList<>();
        List<Rule> sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Rule::from));
        for (Rule piece : sorted) {
            int same = -1;
            for (int i = rules.size() - 1; i >= 0 && same < 0; i--) {
                Rule rule = rules.get(i);
                boolean touches = Math.abs(rule.at - piece.at) < SAME_LINE && piece.from <= rule.to + TOUCH;
                same = touches ? i : -1;
            }
            if (same < 0) {
                rules.add(piece);
            } else {
                Rule rule = rules.get(same);
                rules.set(same, new Rule(rule.at, rule.from, Math.max(rule.to, piece.to)));
            }
        }
        return rules;
    }
}
