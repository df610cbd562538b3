package dev.vitae.engine.readers.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where on a page text starts again and again, one line under the other: the left edges of its columns. */
final class LeftEdges {

    private static final int FEWEST_STARTS = 3;
    /** Of these, so many have nothing or a wide gap before them; in the middle of justified text none has. */
    private static final int FEWEST_CLEAR_STARTS = 2;

    private final Map<Long, Integer> starts = new HashMap<>();
    private final Map<Long, Integer> clearStarts = new HashMap<>();

    private LeftEdges() {}

    /**
     * The edges of a page.
     *
     * @param wideGap in sizes of type
     */
    static LeftEdges of(List<List<Segment>> rows, double wideGap) {
        LeftEdges edges = new LeftEdges();
        for (List<Segment> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Segment segment = row.get(i);
                boolean clear =
                        i == 0 || segment.box().left() - row.get(i - 1).box().right() >= wideGap * segment.size();
                long place = Math.round(segment.box().left());
                edges.starts.merge(place, 1, Integer::sum);
                edges.clearStarts.merge(place, clear ? 1 : 0, Integer::sum);
            }
        }
        return edges;
    }

    boolean isEdge(double left) {
        long place = Math.round(left);
        return around(starts, place) >= FEWEST_STARTS && around(clearStarts, place) >= FEWEST_CLEAR_STARTS;
    }

    private static int around(Map<Long, Integer> counts, long place) {
        return counts.getOrDefault(place - 1, 0) + counts.getOrDefault(place, 0) + counts.getOrDefault(place + 1, 0);
    }
}
