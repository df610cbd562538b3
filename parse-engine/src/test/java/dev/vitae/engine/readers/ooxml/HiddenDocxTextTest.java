package dev.vitae.engine.readers.ooxml;

import static dev.vitae.engine.readers.ooxml.DocxFile.anchored;
import static dev.vitae.engine.readers.ooxml.DocxFile.cell;
import static dev.vitae.engine.readers.ooxml.DocxFile.paragraph;
import static dev.vitae.engine.readers.ooxml.DocxFile.run;
import static dev.vitae.engine.readers.ooxml.DocxFile.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.HiddenText.Reason;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each way to hide text in a DOCX, and what only looks like one. */
class HiddenDocxTextTest {

    private static final String SECRET = "kubernetes wizard";
    private static final int SECRET_LETTERS = 16;
    private static final String WORDS = "Kitchen manager";
    private static final String WHITE = "<w:color w:val=\"FFFFFF\"/>";
    private static final String DARK = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"1F3864\"/>";
    private static final String PALE = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFFFF\"/>";
    private static final String DARK_FILL = "<a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill>";
    private static final String PICTURE = "<pic:pic><pic:spPr/></pic:pic>";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> textIsFoundThatIsHidden() {
        return Stream.of(
                hidden("as hidden text", Reason.MARKED_HIDDEN, f -> f.text("<w:vanish/>", SECRET)),
                hidden(
                        "by a character style",
                        Reason.MARKED_HIDDEN,
                        f -> f.styles(style("character", "H", "<w:rPr><w:vanish/></w:rPr>"))
                                .text("<w:rStyle w:val=\"H\"/>", SECRET)),
                hidden(
                        "by a paragraph style that is based on another",
                        Reason.MARKED_HIDDEN,
                        f -> f.styles(style("paragraph", "A", "<w:rPr><w:vanish/></w:rPr>")
                                        + style("paragraph", "B", "<w:basedOn w:val=\"A\"/>"))
                                .add("<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr>" + run("", SECRET) + "</w:p>")),
                hidden(
                        "in a row that is hidden",
                        Reason.MARKED_HIDDEN,
                        f -> f.add("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>" + paragraph("", SECRET)
                                + "</w:tc></w:tr></w:tbl>")),
                hidden(
                        "in a comment",
                        Reason.COMMENT,
                        f -> f.comments("<w:comment w:author=\"Somebody\">" + paragraph("", SECRET) + "</w:comment>")),
                hidden(
                        "as deleted",
                        Reason.DELETED,
                        f -> f.add("<w:p><w:del><w:r><w:delText>" + SECRET + "</w:delText></w:r></w:del></w:p>")),
                hidden("white on white", Reason.WHITE_ON_WHITE, f -> f.text(WHITE, SECRET)),
                hidden("nearly white", Reason.WHITE_ON_WHITE, f -> f.text("<w:color w:val=\"FCFDFC\"/>", SECRET)),
                hidden(
                        "white by a style",
                        Reason.WHITE_ON_WHITE,
                        f -> f.styles(style("character", "H", "<w:rPr>" + WHITE + "</w:rPr>"))
                                .text("<w:rStyle w:val=\"H\"/>", SECRET)),
                hidden(
                        "white by the theme",
                        Reason.WHITE_ON_WHITE,
                        f -> f.text("<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>", SECRET)),
                hidden(
                        "white in a table without colours",
                        Reason.WHITE_ON_WHITE,
                        f -> f.add(cell("", "", paragraph(WHITE, SECRET)))),
                hidden(
                        "white in a white cell",
                        Reason.WHITE_ON_WHITE,
                        f -> f.add(cell("", PALE, paragraph(WHITE, SECRET)))),
                hidden(
                        "white in a white box",
                        Reason.WHITE_ON_WHITE,
                        f -> f.add(shape(
                                "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>", paragraph(WHITE, SECRET)))),
                hidden(
                        "white beside a small icon",
                        Reason.WHITE_ON_WHITE,
                        f -> f.add(anchored(200000, 200000, 0, "<wp:wrapNone/>", PICTURE))
                                .text(WHITE, SECRET)),
                hidden(
                        "white beside a picture with text around",
                        Reason.WHITE_ON_WHITE,
                        f -> f.add(anchored(3657600, 1828800, 0, "<wp:wrapSquare/>", PICTURE))
                                .text(WHITE, SECRET)),
                hidden(
                        "white on a white highlight",
                        Reason.WHITE_ON_WHITE,
                        f -> f.text(WHITE + "<w:highlight w:val=\"white\"/>", SECRET)),
                hidden(
                        "in the colour of its shade",
                        Reason.OWN_BACKGROUND,
                        f -> f.text("<w:color w:val=\"1F3864\"/>" + DARK, SECRET)),
                hidden(
                        "in the colour of its highlight",
                        Reason.OWN_BACKGROUND,
                        f -> f.text("<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>", SECRET)),
                hidden(
                        "in the colour of its paragraph",
                        Reason.OWN_BACKGROUND,
                        f -> f.add("<w:p><w:pPr>" + DARK + "</w:pPr>" + run("<w:color w:val=\"203964\"/>", SECRET)
                                + "</w:p>")),
                hidden(
                        "in the colour of its cell",
                        Reason.OWN_BACKGROUND,
                        f -> f.add(cell("", DARK, paragraph("<w:color w:val=\"1F3864\"/>", SECRET)))),
                hidden(
                        "in the colour of its box",
                        Reason.OWN_BACKGROUND,
                        f -> f.add(shape(DARK_FILL, paragraph("<w:color w:val=\"1F3864\"/>", SECRET)))),
                hidden(
                        "with no fill",
                        Reason.TRANSPARENT,
                        f -> f.text("<w14:textFill><w14:noFill/></w14:textFill>", SECRET)),
                hidden(
                        "with a fill that is transparent",
                        Reason.TRANSPARENT,
                        f -> f.text(
                                "<w14:textFill><w14:solidFill><w14:srgbClr w14:val=\"000000\"><w14:alpha w14:val=\"100000\"/>"
                                        + "</w14:srgbClr></w14:solidFill></w14:textFill>",
                                SECRET)),
                hidden("at half a point", Reason.TOO_SMALL, f -> f.text("<w:sz w:val=\"1\"/>", SECRET)),
                hidden("at one point", Reason.TOO_SMALL, f -> f.text("<w:sz w:val=\"2\"/>", SECRET)),
                hidden(
                        "in a box beside the page",
                        Reason.OFF_PAGE,
                        f -> f.add(anchored(
                                914400,
                                914400,
                                -9144000,
                                "<wp:wrapNone/>",
                                "<wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>" + paragraph("", SECRET)
                                        + "</w:txbxContent></wps:txbx></wps:wsp>"))),
                hidden("white in a header", Reason.WHITE_ON_WHITE, f -> f.header(paragraph(WHITE, SECRET))));
    }

    @TestFactory
    Stream<DynamicTest> textIsReadThatIs() {
        return Stream.of(
                seen("white in a dark cell", f -> f.add(cell("", DARK, paragraph(WHITE, WORDS)))),
                seen("white in a table with a dark ground", f -> f.add(cell(DARK, "", paragraph(WHITE, WORDS)))),
                seen(
                        "white in a table whose style has colours",
                        f -> f.styles(style(
                                        "table",
                                        "T",
                                        "<w:tblStylePr w:type=\"firstRow\"><w:tcPr>" + DARK
                                                + "</w:tcPr></w:tblStylePr>"))
                                .add(cell("<w:tblStyle w:val=\"T\"/>", "", paragraph(WHITE, WORDS)))),
                seen(
                        "white in a table within a dark cell",
                        f -> f.add(cell("", DARK, cell("", "", paragraph(WHITE, WORDS)) + "<w:p/>"))),
                seen("white on a dark shade", f -> f.text(WHITE + DARK, WORDS)),
                seen("white on a dark highlight", f -> f.text(WHITE + "<w:highlight w:val=\"darkBlue\"/>", WORDS)),
                seen(
                        "white on a dark paragraph",
                        f -> f.add("<w:p><w:pPr>" + DARK + "</w:pPr>" + run(WHITE, WORDS) + "</w:p>")),
                seen(
                        "white on a paragraph whose style is dark",
                        f -> f.styles(style("paragraph", "P", "<w:pPr>" + DARK + "</w:pPr>"))
                                .add("<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>" + run(WHITE, WORDS) + "</w:p>")),
                seen(
                        "white on a patterned shade",
                        f -> f.text(WHITE + "<w:shd w:val=\"pct50\" w:color=\"000000\" w:fill=\"FFFFFF\"/>", WORDS)),
                seen("white in a dark box", f -> f.add(shape(DARK_FILL, paragraph(WHITE, WORDS)))),
                seen(
                        "white in a box in a colour of the theme",
                        f -> f.add(shape(
                                "<a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill>", paragraph(WHITE, WORDS)))),
                seen(
                        "white in a clear box on a dark one",
                        f -> f.add(shape(DARK_FILL, "<w:p/>") + shape("<a:noFill/>", paragraph(WHITE, WORDS)))),
                seen(
                        "white over a dark shape",
                        f -> f.add(shape(DARK_FILL, "<w:p/>")).text(WHITE, WORDS)),
                seen(
                        "white over a picture that comes later",
                        f -> f.text(WHITE, WORDS).add(anchored(PICTURE))),
                seen(
                        "white over a shape in the header",
                        f -> f.header(shape(DARK_FILL, "<w:p/>")).text(WHITE, WORDS)),
                seen(
                        "white over a shape of an older kind",
                        f -> f.add("<w:p><w:r><w:pict><v:rect style=\"position:absolute;width:400pt;height:90pt\""
                                        + " fillcolor=\"#1f3864\"/></w:pict></w:r></w:p>")
                                .text(WHITE, WORDS)),
                seen("white on a dark page", f -> f.background("1F3864").text(WHITE, WORDS)),
                seen(
                        "of an automatic colour over a white style",
                        f -> f.styles(style("character", "H", "<w:rPr>" + WHITE + "</w:rPr>"))
                                .text("<w:rStyle w:val=\"H\"/><w:color w:val=\"auto\"/>", WORDS)),
                seen(
                        "no longer hidden by its style",
                        f -> f.styles(style("character", "H", "<w:rPr><w:vanish/></w:rPr>"))
                                .text("<w:rStyle w:val=\"H\"/><w:vanish w:val=\"0\"/>", WORDS)),
                seen("hidden on the web only", f -> f.text("<w:webHidden/>", WORDS)),
                seen(
                        "the start of a paragraph whose mark is hidden",
                        f -> f.add("<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>" + run("", WORDS)
                                + "</w:p>")),
                seen(
                        "only outlined",
                        f -> f.text(
                                "<w14:textOutline><w14:solidFill><w14:srgbClr w14:val=\"000000\"/></w14:solidFill></w14:textOutline>"
                                        + "<w14:textFill><w14:noFill/></w14:textFill>",
                                WORDS)),
                seen("highlighted", f -> f.text("<w:highlight w:val=\"yellow\"/>", WORDS)),
                seen("light grey", f -> f.text("<w:color w:val=\"D9D9D9\"/>", WORDS)),
                seen("at four points", f -> f.text("<w:sz w:val=\"8\"/>", WORDS)),
                seen("inserted", f -> f.add("<w:p><w:ins>" + run("", WORDS) + "</w:ins></w:p>")),
                seen(
                        "apart by a white space",
                        f -> f.add("<w:p>" + run("", "Kitchen") + run(WHITE, " ") + run("", "manager") + "</w:p>")));
    }

    @Test
    void wordsOnBothSidesOfHiddenOnesStayApart() throws Exception {
        DocxFile.Result result = new DocxFile()
                .add("<w:p>" + run("", "Kitchen") + run(WHITE, "secret") + run("", "manager") + "</w:p>")
                .read(folder);

        assertThat(result.lines()).containsExactly(WORDS);
    }

    @Test
    void charactersWithoutWidthAndTagsAreTakenOutOfWords() throws Exception {
        String tags = new StringBuilder()
                .appendCodePoint(0xe0068)
                .appendCodePoint(0xe0069)
                .toString();
        String flag = new StringBuilder()
                .appendCodePoint(0x1f3f4)
                .appendCodePoint(0xe0067)
                .appendCodePoint(0xe0062)
                .appendCodePoint(0xe007f)
                .toString();

        DocxFile.Result result = new DocxFile()
                .text("", "Kit\u200bchen\u2060 man\u200dager" + tags)
                .text("", "می\u200cخواهم, soft\u00adly, \u2022\u200b item, " + flag + ", \u2764\ufe0f")
                .read(folder);

        assertThat(result.lines().getFirst()).isEqualTo(WORDS);
        assertThat(result.hidden())
                .containsExactlyInAnyOrder(new HiddenText(Reason.ZERO_WIDTH, 1, 3), new HiddenText(Reason.TAGS, 1, 2));
    }

    private DynamicTest hidden(String way, Reason reason, Consumer<DocxFile> content) {
        return dynamicTest(way, () -> {
            DocxFile file = new DocxFile().text("", "Anna Visible");
            content.accept(file);

            DocxFile.Result result = file.text("", "Cook since 2019").read(folder);

            assertThat(result.hidden()).containsExactly(new HiddenText(reason, 1, SECRET_LETTERS));
            assertThat(result.lines()).containsExactly("Anna Visible", "Cook since 2019");
        });
    }

    private DynamicTest seen(String what, Consumer<DocxFile> content) {
        return dynamicTest(what, () -> {
            DocxFile file = new DocxFile();
            content.accept(file);

            DocxFile.Result result = file.read(folder);

            assertThat(result.hidden()).isEmpty();
            assertThat(result.lines()).containsExactly(WORDS);
        });
    }

    private static String style(String type, String id, String content) {
        return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/>" + content
                + "</w:style>";
    }
}
