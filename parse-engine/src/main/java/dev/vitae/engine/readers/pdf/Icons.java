package dev.vitae.engine.readers.pdf;

import java.util.ArrayList;
import java.util.List;

/** Pictures from icon fonts that stand by themselves: they say nothing and would only part or join what stands around them. */
final class Icons {

    /** In points: closer to its text, an icon stands in place of a bullet or a label. */
    private static final double BESIDE = 20;

    private Icons() {}

    static List<Segment> without(List<Segment> segments) {
        List<Segment> kept = new ArrayList<>();
        for (Segment segment : segments) {
            boolean icon = segment.text().codePoints().allMatch(Icons::isPicture);
            if (!icon || segments.stream().anyMatch(other -> labels(segment, other))) {
                kept.add(segment);
            }
        }
        return kept;
    }

    private static boolean isPicture(int c) {
        return Character.getType(c) == Character.PRIVATE_USE || c == ' ';
    }

    private static boolean labels(Segment icon, Segment text) {
        double gap = text.box().left() - icon.box().right();
        return gap > -1
                && gap < BESIDE
                && icon.sharesRowWith(text)
                && text.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
