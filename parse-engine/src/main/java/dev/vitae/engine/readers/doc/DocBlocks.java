package dev.vitae.engine.readers.doc;

import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.ParagraphBuilder;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs of a range; those of a table come one by one, each cell and row with a mark at its end. */
final class DocBlocks {

    private static final char CELL_END = '\u0007';
    private static final char FIELD_CODE = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final int BODY_LEVEL = 9;

    private final StyleSheet styles;
    private final DocLooks looks;
    private final VisibleText visible;
    private int fieldCodes;

    DocBlocks(StyleSheet styles, DocLooks looks, VisibleText visible) {
        this.styles = styles;
        this.looks = looks;
        this.visible = visible;
    }

    List<Block> of(Range range, Region region) throws UnreadableDocumentException {
        List<Block> blocks = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        List<TableCell> cells = new ArrayList<>();
        List<Block> cell = new ArrayList<>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) {
                endTable(rows, region, blocks);
                read(paragraph, region).forEach(blocks::add);
                continue;
            }
            if (paragraph.isTableRowEnd()) {
                rows.add(new TableRow(cells));
                cells.clear();
                continue;
            }
            cell.addAll(read(paragraph, region));
            if (paragraph.text().indexOf(CELL_END) >= 0) {
                cells.add(new TableCell(cell));
                cell.clear();
            }
        }
        endTable(rows, region, blocks);
        blocks.addAll(cell);
        return blocks;
    }

    private static void endTable(List<TableRow> rows, Region region, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new TableBlock(region, rows, null));
            rows.clear();
        }
    }

    private List<TextBlock> read(Paragraph paragraph, Region region) throws UnreadableDocumentException {
        ParagraphBuilder builder = new ParagraphBuilder(visible);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            add(run, looks.unseen(run, paragraph, region != Region.TEXT_BOX), builder);
        }
        int level = headingLevel(paragraph);
        BlockRole role =
                level > 0 ? BlockRole.HEADING : paragraph.isInList() ? BlockRole.LIST_ITEM : BlockRole.PARAGRAPH;
        return builder.take(region, role, level).stream().toList();
    }

    private void add(CharacterRun run, @Nullable Reason unseen, ParagraphBuilder builder)
            throws UnreadableDocumentException {
        TextStyle style = new TextStyle(
                run.getFontName(),
                run.getFontSize() > 0 ? run.getFontSize() / 2.0 : null,
                run.isBold() ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT,
                run.isItalic(),
                null);
        StringBuilder open = new StringBuilder();
        String text = run.isCapitalized() ? run.text().toUpperCase(Locale.ROOT) : run.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case FIELD_CODE -> fieldCodes++;
                case FIELD_RESULT, FIELD_END -> fieldCodes = c == FIELD_RESULT ? Math.max(0, fieldCodes - 1) : 0;
                case '\u000b' -> {
                    flush(open, unseen, style, builder);
                    builder.breakLine();
                }
                case '\u001e' -> open.append('-');
                case '\r', '\n', '\f', CELL_END, '\u0001', '\u0008', '\u001f' -> {}
                default -> {
                    if (fieldCodes == 0) {
                        open.append(c);
                    }
                }
            }
        }
        flush(open, unseen, style, builder);
    }

    private void flush(StringBuilder open, @Nullable Reason unseen, TextStyle style, ParagraphBuilder builder)
            throws UnreadableDocumentException {
        String text = open.toString();
        open.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (unseen == Reason.MARKED_HIDDEN || unseen == Reason.DELETED) {
            visible.leaveOut(text, unseen);
        } else if (unseen == null || text.isBlank()) {
            builder.append(text, style);
        } else {
            builder.leaveBlank(text, unseen, style);
        }
    }

    private int headingLevel(Paragraph paragraph) {
        if (paragraph.getLvl() < BODY_LEVEL) {
            return paragraph.getLvl() + 1;
        }
        StyleDescription style = styles.getStyleDescription(paragraph.getStyleIndex());
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        if (name.equals("title")) {
            return 1;
        }
        return name.startsWith("heading ") && name.length() > 8 ? Math.max(0, Character.digit(name.charAt(8), 10)) : 0;
    }
}
