package dev.vitae.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Page;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningLinesTest {

    private static final String FOOT = "© European Union, 2002-2013 | Page 1 of 1";

    @Test
    void whatTheMakerOfAFormPrintsAtTheFootIsNoTextOfTheCv() {
        List<String> texts = new ArrayList<>(List.of("Orla Fennimore"));
        for (int i = 1; i < 9; i++) {
            texts.add("Text " + i);
        }
        texts.add(FOOT);

        assertThat(kept(texts)).hasSize(9).doesNotContain(FOOT);
    }

    @Test
    void whoseWorkItIsMayBeSaidWithinAText() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            texts.add(i == 5 ? "Photographs © Orla Fennimore" : "Text " + i);
        }

        assertThat(kept(texts)).containsExactlyElementsOf(texts);
    }

    private static List<String> kept(List<String> texts) {
        TextStyle style = new TextStyle(null, 9.0, TextStyle.NORMAL_WEIGHT, false, null);
        List<Line> lines = new ArrayList<>();
        for (String text : texts) {
            Box box = new Box(60, 50 + 13 * lines.size(), 200, 9);
            lines.add(new Line(List.of(new Span(text, style, box)), box));
        }
        TextBlock block = new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, lines, null);
        Page page = new Page(1, 595.0, 842.0, List.of(block), false);
        List<ReadingLine> read = ReadingOrder.of(new LayoutDocument(DocumentType.PDF, true, List.of(page), List.of()));
        return RunningLines.without(read).stream().map(ReadingLine::text).toList();
    }
}
