package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.layout.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose cells have lines around them.
 *
 * @param rows from top to bottom, each cell by cell; one that reaches down over several rows stands alone before them
 */
record RuledTable(Box box, List<List<Cell>> rows) {

    /** The glyphs within one frame. */
    record Cell(Box box, List<Glyph> glyphs) {

        boolean standsBeside(Cell other) {
            boolean beside = Math.abs(box.right() - other.box.left()) < Rules.TOUCH
                    || Math.abs(other.box.right() - box.left()) < Rules.TOUCH;
            return beside && box.top() < other.box.bottom() && other.box.top() < box.bottom();
        }

        boolean touches(Cell other) {
            return box.left() < other.box.right() + Rules.TOUCH
                    && other.box.left() < box.right() + Rules.TOUCH
                    && box.top() < other.box.bottom() + Rules.TOUCH
                    && other.box.top() < box.bottom() + Rules.TOUCH;
        }
    }

    /** Fewer make a frame around something, or a banner. */
    private static final int FEWEST_CELLS = 4;

    private static final int FEWEST_ROWS = 2;
    /** More than a page that somebody reads. */
    private static final int MOST_GLYPHS = 20_000;

    /** The tables of a page from top to bottom. A frame with text beside it is none: it stands in a column of the page. */
    static List<RuledTable> of(List<Glyph> glyphs, Rules rules) {
        if (rules.isEmpty() || glyphs.size() > MOST_GLYPHS) {
            return List.of();
        }
        Map<Box, Cell> cells = new HashMap<>();
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            double x = glyph.left() + glyph.width() / 2;
            double y = glyph.baseline() - glyph.size() * 0.3;
            Optional<Box> frame = cells.keySet().stream()
                    .filter(box -> holds(box, x, y))
                    .findAny()
                    .or(() -> rules.cellAround(x, y));
            if (frame.isPresent()) {
                cells.computeIfAbsent(frame.get(), box -> new Cell(box, new ArrayList<>()))
                        .glyphs()
                        .add(glyph);
            } else if (!glyph.isSpace()) {
                outside.add(glyph);
            }
        }
        List<RuledTable> tables = new ArrayList<>();
        for (List<Cell> group : groups(cells.values())) {
            Box box = group.stream().map(Cell::box).reduce(Box::union).orElseThrow();
            List<List<Cell>> rows = rowsOf(group);
            boolean beside = rows.stream().anyMatch(row -> row.size() > 1);
            if (group.size() >= FEWEST_CELLS
                    && rows.size() >= FEWEST_ROWS
                    && beside
                    && outside.stream().noneMatch(glyph -> isAtHeight(glyph, box))) {
                tables.add(new RuledTable(box, rows));
            }
        }
        tables.sort(Comparator.comparingDouble(table -> table.box.top()));
        return tables;
    }

    private static boolean isAtHeight(Glyph glyph, Box box) {
        return glyph.baseline() > box.top() && glyph.top() < box.bottom() - Rules.TOUCH;
    }

    private static boolean holds(Box box, double x, double y) {
        return x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom();
    }

    /** Whether a glyph stands in one of its cells. */
    boolean holds(Glyph glyph) {
        return holds(box, glyph.left() + glyph.width() / 2, glyph.baseline() - glyph.size() * 0.3);
    }

    /** In points: how near text comes to the frame of its cell. */
    double padding() {
        return rows.stream()
                .flatMap(List::stream)
                .flatMapToDouble(cell -> cell.glyphs().stream()
                        .filter(glyph -> !glyph.isSpace())
                        .mapToDouble(glyph -> glyph.left() - cell.box().left()))
                .filter(distance -> distance > 0)
                .min()
                .orElse(0);
    }

    private static List<List<Cell>> groups(Iterable<Cell> cells) {
        List<List<Cell>> groups = new ArrayList<>();
        for (Cell cell : cells) {
            List<Cell> group = new ArrayList<>(List.of(cell));
            groups.removeIf(other -> other.stream().anyMatch(cell::touches) && group.addAll(other));
            groups.add(group);
        }
        return groups;
    }

    private static List<List<Cell>> rowsOf(List<Cell> cells) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingDouble((Cell cell) -> cell.box().top()));
        List<List<Cell>> rows = new ArrayList<>();
        for (Cell cell : sorted) {
            boolean same = !rows.isEmpty()
                    && cell.box().top() - rows.getLast().getFirst().box().top() < Rules.TOUCH;
            if (!same) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(cell);
        }
        List<List<Cell>> apart = new ArrayList<>();
        for (List<Cell> row : rows) {
            row.sort(Comparator.comparingDouble(cell -> cell.box().left()));
            double low =
                    row.stream().mapToDouble(cell -> cell.box().bottom()).min().orElse(0);
            for (Cell cell : List.copyOf(row)) {
                boolean reachesDown = cells.stream()
                        .anyMatch(other -> other.box().top() > low - Rules.TOUCH
                                && other.box().top() < cell.box().bottom() - Rules.TOUCH
                                && other.standsBeside(cell));
                if (reachesDown && row.size() > 1) {
                    apart.add(List.of(cell));
                    row.remove(cell);
                }
            }
            apart.add(row);
        }
        return apart;
    }
}
