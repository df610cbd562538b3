package dev.vitae.engine.reading;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Page;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.layout.TextBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Flattens the layout model: page headers first, then the body with its tables and text boxes, then footers. */
public final class ReadingOrder {

    /** A row of signs that rules off the line above it in plain text. */
    private static final Pattern RULE = Pattern.compile("[\\s\\-=_*~—–+#.·•\\u2500-\\u25a1░▒▓]{3,}");

    /** More than a CV has; what follows is not read. A hundred pages, so that no document costs more than that. */
    public static final int MOST_LINES = 6_000;

    /** More than a row of a table has cells. */
    private static final int CELLS = 100;

    /** Columns of text boxes, next to those of cells. */
    private static final int FIRST_BOX = 51;

    private static final int BOXES = 49;

    private record OnPage(Page page, Block block) {}

    private final List<ReadingLine> lines = new ArrayList<>();
    private final SortedMap<Integer, List<OnPage>> columns = new TreeMap<>();
    private Page page = Page.unpaged(List.of());
    private int column;
    private int boxes;

    private ReadingOrder() {}

    public static List<ReadingLine> of(LayoutDocument document) {
        ReadingOrder order = new ReadingOrder();
        for (Page page : document.pages()) {
            order.addAll(page, true);
            order.addAll(page, false);
        }
        order.readColumns();
        return YearMonthRows.joined(order.lines);
    }

    private void addAll(Page page, boolean headers) {
        for (Block block : page.blocks()) {
            if ((block.region() == Region.HEADER) != headers) {
                continue;
            }
            int flow = block instanceof TextBlock text ? text.flow() : 0;
            if (flow == 0 || startsNewColumns(flow)) {
                readColumns();
            }
            if (flow > 0) {
                columns.computeIfAbsent(flow, f -> new ArrayList<>()).add(new OnPage(page, block));
            } else {
                this.page = page;
                add(block);
            }
        }
    }

    /** Columns are numbered in pairs. */
    private boolean startsNewColumns(int flow) {
        return !columns.isEmpty() && (columns.firstKey() - 1) / 2 != (flow - 1) / 2;
    }

    /** What stands in columns is read when they end, one after the other over all their pages. */
    private void readColumns() {
        columns.forEach((number, blocks) -> {
            column = number;
            for (OnPage block : blocks) {
                page = block.page();
                add(block.block());
            }
        });
        column = 0;
        columns.clear();
    }

    private void add(Block block) {
        switch (block) {
            case TextBlock text -> addLines(text);
            case TableBlock table -> {
                if (table.isTextBox()) {
                    addBox(table);
                } else {
                    table.rows().forEach(row -> addRow(row, table.region()));
                }
            }
        }
    }

    private void addLines(TextBlock text) {
        boolean first = true;
        int sinceRule = -1; // what stands between two rules is a banner unless it is a single line
        for (Line line : text.lines()) {
            if (!isRule(line.text())) {
                addLine(line, text, first);
                sinceRule += sinceRule < 0 ? 0 : 1;
            } else {
                if (!first
                        && sinceRule < 2
                        && sinceRule != 0
                        && !lines.getLast().bullet()) {
                    lines.add(lines.removeLast().withDecoration("_"));
                }
                sinceRule = 0;
            }
            first = false;
        }
    }

    private static boolean isRule(String text) {
        return !text.isBlank() && RULE.matcher(text).matches();
    }

    private void addBox(TableBlock box) {
        int around = column;
        column = -FIRST_BOX - boxes++ % BOXES;
        box.rows().getFirst().cells().getFirst().blocks().forEach(this::add);
        column = around;
    }

    /** A row with at most one long cell is read across, any other one cell by cell. What a last cell lists stands under its row. */
    private void addRow(TableRow row, Region region) {
        List<List<Block>> cells = row.cells().stream()
                .map(TableCell::blocks)
                .filter(blocks -> blocks.stream().anyMatch(ReadingOrder::hasText))
                .toList();
        int last = cells.size() - 1;
        if (last > 1 && isListed(cells.get(last)) && !isListed(cells.get(last - 1))) {
            addCells(cells.subList(0, last), region);
            cells.get(last).forEach(this::add);
        } else {
            addCells(cells, region);
        }
    }

    private static boolean isListed(List<Block> blocks) {
        return blocks.getFirst() instanceof TextBlock text
                && !text.lines().isEmpty()
                && LineMarks.isListed(text.lines().getFirst(), text);
    }

    private void addCells(List<List<Block>> cells, Region region) {
        boolean across = cells.size() > 1
                && cells.stream().filter(blocks -> !isOneLine(blocks)).count() <= 1
                && cells.stream()
                        .allMatch(blocks -> blocks.getFirst() instanceof TextBlock text
                                && !text.lines().isEmpty());
        if (!across) {
            readCells(cells);
            return;
        }
        List<Span> joined = new ArrayList<>();
        @Nullable Box box = null;
        TextBlock role = null;
        for (List<Block> blocks : cells) {
            if (blocks.getFirst() instanceof TextBlock text) {
                Line first = text.lines().getFirst();
                if (!joined.isEmpty()) {
                    joined.add(Span.gap(joined.getLast().style()));
                }
                joined.addAll(first.spans());
                box = box == null || first.box() == null ? first.box() : box.union(first.box());
                role = role == null ? new TextBlock(region, BlockRole.PARAGRAPH, 0, List.of(), null) : role;
            }
        }
        if (role != null) {
            addLine(new Line(joined, box), role, true);
        }
        for (List<Block> blocks : cells) {
            if (!isOneLine(blocks) && blocks.getFirst() instanceof TextBlock text) {
                boolean first = true;
                for (Line line : text.lines().subList(1, text.lines().size())) {
                    addLine(line, text, first);
                    first = false;
                }
                blocks.subList(1, blocks.size()).forEach(this::add);
            }
        }
    }

    private void readCells(List<List<Block>> cells) {
        int around = column;
        for (int i = 0; i < cells.size(); i++) {
            column =
                    cells.size() == 1 ? around : around * CELLS - i - 1; // alone in its row, a cell stands in no column
            cells.get(i).forEach(this::add);
        }
        column = around;
    }

    private static boolean hasText(Block block) {
        return switch (block) {
            case TextBlock text ->
                text.lines().stream().anyMatch(line -> !line.text().isBlank());
            case TableBlock table -> true;
        };
    }

    private static boolean isOneLine(List<Block> blocks) {
        List<Block> filled = blocks.stream().filter(ReadingOrder::hasText).toList();
        return filled.size() == 1
                && filled.getFirst() instanceof TextBlock text
                && text.lines().size() == 1;
    }

    private void addLine(Line line, TextBlock block, boolean startsBlock) {
        if (line.spans().stream().mapToInt(span -> span.text().length()).sum() > LongLine.LONGEST) {
            boolean first = startsBlock;
            for (Line part : LongLine.parts(line)) {
                addLine(part, block, first);
                first = false;
            }
            return;
        }
        String text = line.text();
        if (text.isBlank() || isRule(text) || lines.size() >= MOST_LINES) {
            return;
        }
        ReadingLine read = LineMarks.read(line, block, startsBlock, lines.size() + 1, page, column);
        if (!read.text().isEmpty()) { // a picture of an icon font by itself says nothing
            lines.add(read);
        }
    }
}
