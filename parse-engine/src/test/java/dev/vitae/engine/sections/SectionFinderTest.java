package dev.vitae.engine.sections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionFinderTest {

    private final SectionFinder finder = new SectionFinder(new HeadingLexicon(), new PieceClassifier());

    @Test
    void partsAtHeadings() {
        assertThat(kinds(
                        "Ann Other",
                        "ann@example.org",
                        "",
                        "*WORK HISTORY",
                        "Cook",
                        "",
                        "*EDUCATION & TRAINING",
                        "School"))
                .containsExactly(SectionKind.OPENING, SectionKind.EXPERIENCE, SectionKind.EDUCATION);
    }

    @Test
    void decorationsAreNoObstacle() {
        assertThat(kinds("Ann Other", "", "## Key Skills", "Java", "", "## Languages", "English"))
                .containsExactly(SectionKind.OPENING, SectionKind.SKILLS, SectionKind.LANGUAGES);
        assertThat(kinds("Ann Other", "", "[ Employment ]", "Cook", "", "[ Referees ]", "on request"))
                .containsExactly(SectionKind.OPENING, SectionKind.EXPERIENCE, SectionKind.REFERENCES);
        assertThat(kinds("Ann Other", "", "Skills:", "Java", "", "Education:", "Oak College"))
                .containsExactly(SectionKind.OPENING, SectionKind.SKILLS, SectionKind.EDUCATION);
    }

    @Test
    void anUnknownHeadingEndsTheSectionBeforeIt() {
        assertThat(kinds("*SKILLS", "Java", "", "*EDUCATION", "School", "", "*BEEKEEPING", "Three hives"))
                .containsExactly(SectionKind.OPENING, SectionKind.SKILLS, SectionKind.EDUCATION, SectionKind.UNKNOWN);
    }

    @Test
    void aLessImportantLineWithAHeadingsWordsIsNone() {
        assertThat(kinds("*SKILLS", "Languages", "- Java", "", "*EDUCATION", "School"))
                .containsExactly(SectionKind.OPENING, SectionKind.SKILLS, SectionKind.EDUCATION);
    }

    @Test
    void theDocumentsOwnNameIsNoSection() {
        assertThat(kinds("CURRICULUM VITAE", "Ann Other", "", "*SKILLS", "Java"))
                .containsExactly(SectionKind.OPENING, SectionKind.SKILLS);
    }

    @Test
    void aLineOfPlainTextMayBeAHeadingAndItsSection() {
        assertThat(kinds(
                        "Ann Other", "", "WORK HISTORY", "Cook", "", "Skills: bread, soup", "Languages: French, Dutch"))
                .containsExactly(
                        SectionKind.OPENING, SectionKind.EXPERIENCE, SectionKind.SKILLS, SectionKind.LANGUAGES);
        assertThat(kinds("Ann Other", "", "SKILLS", "Cooking", "", "Languages: Java, SQL", "", "WORK HISTORY", "Cook"))
                .containsExactly(SectionKind.OPENING, SectionKind.SKILLS, SectionKind.EXPERIENCE);
    }

    @Test
    void aSectionEndsWithTheTextBoxThatItStandsIn() {
        TextBlock skills = bold(Region.TEXT_BOX, "Skills");
        TextBlock java = new TextBlock(Region.TEXT_BOX, BlockRole.PARAGRAPH, 0, List.of(line("Java")), null);
        TextBlock work = bold(Region.BODY, "Work history");
        List<Section> sections = find(
                block("Ann Other"),
                TableBlock.textBox(List.of(skills, java)),
                block("ann@example.org"),
                work,
                block("Cook"));

        assertThat(sections)
                .extracting(Section::kind)
                .containsExactly(SectionKind.OPENING, SectionKind.SKILLS, SectionKind.OPENING, SectionKind.EXPERIENCE);
    }

    @Test
    void theOnlyHeadingOfATextBoxNeedNotLookLikeThoseOutside() {
        TextBlock education = new TextBlock(Region.BODY, BlockRole.HEADING, 1, List.of(line("Education")), null);
        TextBlock work = new TextBlock(Region.BODY, BlockRole.HEADING, 1, List.of(line("Work history")), null);
        TextBlock skills = new TextBlock(Region.TEXT_BOX, BlockRole.PARAGRAPH, 0, List.of(line("Skills")), null);
        TextBlock java = new TextBlock(Region.TEXT_BOX, BlockRole.PARAGRAPH, 0, List.of(line("Java")), null);
        List<Section> sections =
                find(education, block("School"), work, block("Cook"), TableBlock.textBox(List.of(skills, java)));

        assertThat(sections).extracting(Section::kind).contains(SectionKind.SKILLS);
    }

    @Test
    void aHeadingWithUnknownWordsMayComeFirst() {
        List<Section> sections = find(
                block("Ann Other"),
                bold(Region.BODY, "Beekeeping with a view"),
                block("I have kept bees on roofs for many years and sell their honey."),
                bold(Region.BODY, "Skills"),
                block("Java"),
                bold(Region.BODY, "Education"),
                block("College"));

        assertThat(sections).hasSize(4);
    }

    private static TextBlock block(String text) {
        return new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, List.of(line(text)), null);
    }

    private static TextBlock bold(Region region, String text) {
        Line line = Line.of(text, new TextStyle(null, 12.0, 700, false, null));
        return new TextBlock(region, BlockRole.PARAGRAPH, 0, List.of(line), null);
    }

    private static Line line(String text) {
        return Line.of(text, new TextStyle(null, 12.0, 400, false, null));
    }

    private List<Section> find(Block... blocks) {
        return finder.find(ReadingOrder.of(LayoutDocument.unpaged(DocumentType.DOCX, List.of(blocks), List.of())));
    }

    /** Lines of a document: an empty one ends a block, a star makes bold. */
    private List<SectionKind> kinds(String... lines) {
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (String line : lines) {
            if (line.isEmpty()) {
                blocks.add(new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, open, null));
                open.clear();
            } else {
                boolean bold = line.startsWith("*");
                open.add(Line.of(bold ? line.substring(1) : line, bold ? TextStyle.BOLD : TextStyle.PLAIN));
            }
        }
        blocks.add(new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, open, null));
        LayoutDocument document = LayoutDocument.unpaged(DocumentType.TXT, blocks, List.of());
        return finder.find(ReadingOrder.of(document)).stream()
                .map(Section::kind)
                .toList();
    }
}
