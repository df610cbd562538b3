package dev.vitae.engine.readers.pdf.visibility;

import dev.vitae.engine.readers.Contrast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What glyphs stand on: white paper, and the marks that are painted on it before them. */
final class Ground {

    /** In points: nothing narrower is a background. */
    private static final double NARROWEST = 3;

    /** More sheets of glass than this on one another are not looked through. */
    private static final int MOST_LAYERS = 40;

    private final List<Mark> marks;
    private final Set<Integer> colours = new HashSet<>();
    private final Map<Integer, Boolean> suspects = new HashMap<>();
    private boolean glass;
    private int lastColour = -1;
    private boolean lastSuspect;

    Ground(List<Mark> marks) {
        this.marks = marks;
        for (Mark mark : marks) {
            boolean narrow = Math.min(mark.bounds().width(), mark.bounds().height()) < NARROWEST;
            Integer colour = narrow ? null : mark.colour();
            if (colour != null) {
                colours.add(colour);
                glass |= !mark.isOpaque();
            }
        }
    }

    /** Whether there is any ground on the page on which this colour is lost. */
    boolean isSuspect(int colour, double opacity) {
        if (glass || opacity < 1) {
            return true;
        }
        if (colour != lastColour) {
            lastColour = colour;
            lastSuspect = suspects.computeIfAbsent(
                    colour,
                    c -> Contrast.isWhite(c) || colours.stream().anyMatch(ground -> Contrast.isLost(c, ground)));
        }
        return lastSuspect;
    }

    /** The marks under a run, in painting order. */
    List<Mark> under(TextRun run) {
        List<Mark> under = new ArrayList<>();
        Bounds bounds = run.bounds();
        for (Mark mark : marks.subList(0, run.marksBefore())) {
            if (mark.bounds().touches(bounds)) {
                if (mark.isOpaque() && mark.coversAll(bounds)) {
                    under.clear();
                }
                under.add(mark);
            }
        }
        return under;
    }

    /** The colour at a point; null where it can't be told. */
    static @Nullable Integer colourAt(double x, double y, List<Mark> under) {
        List<Mark> glass = new ArrayList<>();
        int ground = Contrast.WHITE;
        for (Mark mark : under.reversed()) {
            if (!mark.covers(x, y)) {
                continue;
            }
            Integer colour = mark.colour();
            if (colour == null || glass.size() == MOST_LAYERS) {
                return null;
            }
            if (mark.isOpaque()) {
                ground = colour;
                break;
            }
            glass.add(mark);
        }
        for (Mark pane : glass.reversed()) {
            Integer colour = pane.colour();
            ground = colour == null ? ground : Contrast.blend(colour, pane.opacity(), ground);
        }
        return ground;
    }
}
