package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.layout.TableBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text box and where it floats.
 *
 * @param frame what its place is measured from, empty where it has none
 * @param left in units of which an inch has 914,400
 */
record PlacedBox(TableBlock box, String frame, long left, long top) {

    private static final double HALF_AN_INCH = 457_200;

    /** Boxes of one paragraph as a person reads them: column by column where several stand in each, else from the top down. */
    static List<TableBlock> inOrder(List<PlacedBox> boxes) {
        List<PlacedBox> ordered = new ArrayList<>(boxes);
        boolean comparable = boxes.stream()
                .allMatch(box ->
                        !box.frame.isEmpty() && box.frame.equals(boxes.getFirst().frame));
        if (comparable) {
            Comparator<PlacedBox> down = Comparator.comparing(PlacedBox::top);
            Comparator<PlacedBox> across = Comparator.comparing(PlacedBox::column);
            boolean columns = boxes.stream().allMatch(box -> isAboveAnother(box, boxes));
            ordered.sort(columns ? across.thenComparing(down) : down.thenComparing(across));
        }
        return ordered.stream().map(PlacedBox::box).toList();
    }

    /** The same place with that box. */
    PlacedBox holding(TableBlock held) {
        return new PlacedBox(held, frame, left, top);
    }

    private static boolean isAboveAnother(PlacedBox box, List<PlacedBox> all) {
        return all.stream().filter(other -> other.column() == box.column()).count() > 1;
    }

    private long column() {
        return Math.round(left / HALF_AN_INCH);
    }
}
