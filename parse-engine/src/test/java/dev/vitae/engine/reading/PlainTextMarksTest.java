package dev.vitae.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TableCell;
import dev.vitae.engine.layout.TableRow;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainTextMarksTest {

    @Test
    void dashesAroundAHeadingAreItsDecoration() {
        ReadingLine line = read(text("--- WORK -------------")).getFirst();

        assertThat(line.text()).isEqualTo("WORK");
        assertThat(line.looks().decoration()).isNotEmpty();
    }

    @Test
    void aFrameIsNoText() {
        List<ReadingLine> lines = read(text("╔══════╗", "║ Work ║", "╚══════╝"), text("2020 │ Cook"));

        assertThat(lines).extracting(ReadingLine::text).containsExactly("Work", "2020\tCook");
        assertThat(lines.getFirst().looks().decoration()).isNotEmpty();
    }

    @Test
    void theLastLineOfABannerIsNoHeading() {
        List<ReadingLine> lines = read(text("=======", "Ann Other", "Cook", "======="));

        assertThat(lines).extracting(line -> line.looks().decoration()).containsExactly("", "");
    }

    @Test
    void bulletsAreTakenOffInEveryCell() {
        List<ReadingLine> lines = read(text("✓ Bread\t✓ Soup"), text("・焼き立てのパン"));

        assertThat(lines).extracting(ReadingLine::text).containsExactly("Bread\tSoup", "焼き立てのパン");
        assertThat(lines).allMatch(ReadingLine::bullet);
    }

    @Test
    void aTextBoxIsAColumnOfItsOwnAndACellAloneInItsRowIsNone() {
        List<ReadingLine> lines = read(
                text("a"), TableBlock.textBox(List.of(text("b"))), row(text("c")), row(text("d", "d"), text("e", "e")));

        assertThat(lines.get(0).column()).isZero();
        assertThat(lines.get(1).column()).isNegative();
        assertThat(lines.get(2).column()).isZero();
        assertThat(lines.get(3).column()).isNegative().isNotEqualTo(lines.get(5).column());
    }

    private static TableBlock row(Block... cells) {
        List<TableCell> all =
                Stream.of(cells).map(cell -> new TableCell(List.of(cell))).toList();
        return new TableBlock(Region.BODY, List.of(new TableRow(all)), null);
    }

    private static TextBlock text(String... lines) {
        List<Line> all =
                Stream.of(lines).map(line -> Line.of(line, TextStyle.PLAIN)).toList();
        return new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, all, null);
    }

    private static List<ReadingLine> read(Block... blocks) {
        return ReadingOrder.of(LayoutDocument.unpaged(DocumentType.TXT, List.of(blocks), List.of()));
    }
}
