package dev.vitae.engine.sections;

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
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeadingMarginTest {

    private static final double EDGE = 164;
    private static final double WIDTH = 5;

    private final SectionFinder finder = new SectionFinder(new HeadingLexicon(), new PieceClassifier());

    @Test
    void aLesserHeadingIsOneInTheMarginOfTheOthers() {
        assertThat(kinds(EDGE))
                .containsExactly(
                        SectionKind.OPENING,
                        SectionKind.EXPERIENCE,
                        SectionKind.EDUCATION,
                        SectionKind.SKILLS,
                        SectionKind.LANGUAGES,
                        SectionKind.INTERESTS);
    }

    @Test
    void aLesserHeadingElsewhereIsNone() {
        assertThat(kinds(EDGE + 200))
                .containsExactly(
                        SectionKind.OPENING, SectionKind.EXPERIENCE, SectionKind.EDUCATION, SectionKind.SKILLS);
    }

    /** An invented form; its headings end at the edge, what they head begins behind it. */
    private List<SectionKind> kinds(double edgeOfLesser) {
        List<Line> lines = new ArrayList<>();
        text(lines, "Orla Fennimore");
        heading(lines, EDGE, "WORK EXPERIENCE");
        text(lines, "Laboratory Technician, 2015 - 2020");
        text(lines, "Corrib Water Analysis Ltd, Galway");
        heading(lines, EDGE, "EDUCATION AND TRAINING");
        text(lines, "BSc in Chemistry, 2010 - 2014");
        heading(lines, EDGE, "SKILLS");
        text(lines, "Water analysis, calibration");
        heading(lines, edgeOfLesser, "Other languages");
        text(lines, "Irish, fluent");
        heading(lines, edgeOfLesser, "Hobbies");
        text(lines, "Rowing");
        TextBlock block = new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, lines, null);
        Page page = new Page(1, 595.0, 842.0, List.of(block), false);
        LayoutDocument document = new LayoutDocument(DocumentType.PDF, true, List.of(page), List.of());
        return finder.find(ReadingOrder.of(document)).stream()
                .map(Section::kind)
                .toList();
    }

    private static void heading(List<Line> lines, double edge, String text) {
        double width = WIDTH * text.length();
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        add(lines, edge - width, text, capitals ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT);
    }

    private static void text(List<Line> lines, String text) {
        add(lines, 176, text, TextStyle.NORMAL_WEIGHT);
    }

    private static void add(List<Line> lines, double left, String text, int weight) {
        TextStyle style = new TextStyle(null, 9.0, weight, false, null);
        Box box = new Box(left, 50 + 13 * lines.size(), WIDTH * text.length(), 9);
        lines.add(new Line(List.of(new Span(text, style, box)), box));
    }
}
