package dev.vitae.engine.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.readers.doc.DocReader;
import dev.vitae.engine.readers.html.HtmlReader;
import dev.vitae.engine.readers.odf.OdtReader;
import dev.vitae.engine.readers.rtf.RtfReader;
import dev.vitae.engine.readers.txt.TxtReader;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Text that is hidden in HTML, RTF, ODT and TXT, and what only looks like it. PDF and DOCX have tests of their own. */
class HiddenTextTest {

    private static final String SECRET = "kubernetes wizard";
    private static final String WORDS = "Kitchen manager";

    private static final byte WORD_BLACK = 1;
    private static final byte WORD_WHITE = 8;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> html() {
        return Stream.of(
                page("display: none", Reason.MARKED_HIDDEN, "<p style='display: none'>" + SECRET + "</p>"),
                page("visibility: hidden", Reason.MARKED_HIDDEN, "<p style='visibility:hidden'>" + SECRET + "</p>"),
                page("hidden", Reason.MARKED_HIDDEN, "<p hidden>" + SECRET + "</p>"),
                page(
                        "a class",
                        Reason.MARKED_HIDDEN,
                        "<style>/* */ p.x, .y {display:none}</style><p class=y>" + SECRET + "</p>"),
                page("white on white", Reason.WHITE_ON_WHITE, "<p style='color:#fff'>" + SECRET + "</p>"),
                page(
                        "white by rgb()",
                        Reason.WHITE_ON_WHITE,
                        "<p style='color: rgb(255, 254, 255)'>" + SECRET + "</p>"),
                page("white by font", Reason.WHITE_ON_WHITE, "<font color=white>" + SECRET + "</font>"),
                page(
                        "own background",
                        Reason.OWN_BACKGROUND,
                        "<p style='background:navy;color:navy'>" + SECRET + "</p>"),
                page("transparent", Reason.TRANSPARENT, "<p style='color:transparent'>" + SECRET + "</p>"),
                page("no opacity", Reason.TRANSPARENT, "<p style='opacity:0'>" + SECRET + "</p>"),
                page("no size", Reason.TOO_SMALL, "<p style='font-size:0'>" + SECRET + "</p>"),
                page("one pixel", Reason.TOO_SMALL, "<p style='font-size:1px'>" + SECRET + "</p>"),
                page("far left", Reason.OFF_PAGE, "<p style='position:absolute;left:-9999px'>" + SECRET + "</p>"),
                page("far indented", Reason.OFF_PAGE, "<p style='text-indent:-9999px'>" + SECRET + "</p>"),
                page(
                        "cut to a pixel",
                        Reason.CLIPPED,
                        "<p style='position:absolute;width:1px;height:1px;overflow:hidden'>" + SECRET + "</p>"),
                page("clipped", Reason.CLIPPED, "<p style='position:absolute;clip:rect(0,0,0,0)'>" + SECRET + "</p>"),
                page(
                        "white on a dark banner",
                        null,
                        "<div style='background:#234'><p style='color:#fff'>" + WORDS + "</p></div>"),
                page(
                        "white by a class on a dark class",
                        null,
                        "<style>.b{background-color:#123456} .b p{color:white}</style><div class=b><p>" + WORDS
                                + "</p></div>"),
                page(
                        "white on a gradient",
                        null,
                        "<div style='background:linear-gradient(red,blue);color:white'>" + WORDS + "</div>"),
                page(
                        "white in a dark cell",
                        null,
                        "<table><tr bgcolor='#000080'><td><font color=white>" + WORDS + "</font></td></tr></table>"),
                page(
                        "white on a dark page",
                        null,
                        "<body bgcolor=black text=white><p style='color:white'>" + WORDS + "</p></body>"),
                page(
                        "white on what is placed",
                        null,
                        "<div style='position:absolute;background:navy'></div><p style='color:white'>" + WORDS
                                + "</p>"),
                page(
                        "filled by its background",
                        null,
                        "<p style='background:red;-webkit-background-clip:text;color:transparent'>" + WORDS + "</p>"),
                page(
                        "styled from elsewhere",
                        null,
                        "<link rel=stylesheet href=x.css><p style='color:white'>" + WORDS + "</p>"),
                page(
                        "hidden on small screens",
                        null,
                        "<style>@media (max-width:600px) {.x{display:none} p{color:red}} h1{color:red}</style><p class=x>"
                                + WORDS + "</p>"),
                page("hidden on paper", null, "<style>@media print{p{display:none}}</style><p>" + WORDS + "</p>"),
                page(
                        "visible in what is invisible",
                        null,
                        "<div style='visibility:hidden'><p style='visibility:visible'>" + WORDS + "</p></div>"));
    }

    @TestFactory
    Stream<DynamicTest> rtf() {
        return Stream.of(
                rtf("hidden", Reason.MARKED_HIDDEN, "{\\v kubernetes wiz\\'61rd}"),
                rtf("deleted", Reason.DELETED, "{\\deleted " + SECRET + "}"),
                rtf(
                        "in a comment",
                        Reason.COMMENT,
                        "{\\*\\atnid AB}{\\*\\atnauthor Ann B}{\\*\\annotation \\pard " + SECRET + "}"),
                rtf("white on white", Reason.WHITE_ON_WHITE, "{\\cf1 kubernetes \\u119?izard}"),
                rtf("nearly white", Reason.WHITE_ON_WHITE, "{\\cf3 " + SECRET + "}"),
                rtf("in the colour of its shade", Reason.OWN_BACKGROUND, "{\\cf2\\chcbpat2 " + SECRET + "}"),
                rtf("at one point", Reason.TOO_SMALL, "{\\fs2 " + SECRET + "}"),
                rtf("white on a dark shade", null, "{\\cf1\\chcbpat2 " + WORDS + "}"),
                rtf("white on a dark highlight", null, "{\\cf1\\highlight2 " + WORDS + "}"),
                rtf("white on a dark paragraph", null, "{\\pard\\cbpat2\\cf1 " + WORDS + "}"),
                rtf(
                        "white in a dark cell",
                        null,
                        "\\trowd\\clcbpat2\\cellx2000\\pard\\intbl{\\cf1 " + WORDS + "}\\cell\\row\\pard"),
                rtf("no longer hidden", null, "{\\v\\v0 " + WORDS + "}"),
                rtf("plain again", null, "{\\cf1\\v\\plain " + WORDS + "}"),
                rtf("white in a document with shapes", null, "{\\shp{\\*\\shpinst\\shpleft0}}{\\cf1 " + WORDS + "}"));
    }

    @TestFactory
    Stream<DynamicTest> odt() {
        String white = "<style:text-properties fo:color='#ffffff'/>";
        String navy = "<style:text-properties fo:color='#000080'/>";
        String dark = "fo:background-color='#000080'";
        return Stream.of(
                odt(
                        "hidden by its style",
                        Reason.MARKED_HIDDEN,
                        style("A", "", "<style:text-properties text:display='none'/>")
                                + style("S", "style:parent-style-name='A'", ""),
                        span(SECRET)),
                odt(
                        "in a hidden section",
                        Reason.MARKED_HIDDEN,
                        "",
                        "<text:section text:display='none'>" + "<text:p>" + SECRET + "</text:p></text:section>"),
                odt(
                        "in a hidden paragraph",
                        Reason.MARKED_HIDDEN,
                        "",
                        "<text:p><text:hidden-paragraph text:is-hidden='true'/>" + SECRET + "</text:p>"),
                odt(
                        "in a hidden field",
                        Reason.MARKED_HIDDEN,
                        "",
                        "<text:p><text:hidden-text text:is-hidden='true' text:string-value='" + SECRET
                                + "'/></text:p>"),
                odt(
                        "in a comment",
                        Reason.COMMENT,
                        "",
                        "<text:p><office:annotation><dc:creator>Ann</dc:creator><text:p>" + SECRET
                                + "</text:p></office:annotation></text:p>"),
                odt(
                        "deleted",
                        Reason.DELETED,
                        "",
                        "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ann</dc:creator></office:change-info><text:p>"
                                + SECRET + "</text:p></text:deletion></text:changed-region></text:tracked-changes>"),
                odt("white on white", Reason.WHITE_ON_WHITE, style("S", "", white), span(SECRET)),
                odt(
                        "in the colour of its shade",
                        Reason.OWN_BACKGROUND,
                        style("S", "", "<style:text-properties fo:color='#000080' " + dark + "/>"),
                        span(SECRET)),
                odt(
                        "in the colour of its cell",
                        Reason.OWN_BACKGROUND,
                        style("S", "", navy) + style("C", "", "<style:table-cell-properties " + dark + "/>"),
                        cell(span(SECRET))),
                odt(
                        "at one point",
                        Reason.TOO_SMALL,
                        style("S", "", "<style:text-properties fo:font-size='1pt'/>"),
                        span(SECRET)),
                odt(
                        "white on a dark shade",
                        null,
                        style("S", "", "<style:text-properties fo:color='#ffffff' " + dark + "/>"),
                        span(WORDS)),
                odt(
                        "white in a dark cell",
                        null,
                        style("S", "", white) + style("C", "", "<style:table-cell-properties " + dark + "/>"),
                        cell(span(WORDS))),
                odt(
                        "white on a dark page",
                        null,
                        "<style:page-layout><style:page-layout-properties " + dark + "/></style:page-layout>"
                                + style("S", "", white),
                        span(WORDS)),
                odt(
                        "white in a dark frame",
                        null,
                        style("S", "", white)
                                + style(
                                        "F",
                                        "",
                                        "<style:graphic-properties draw:fill='solid' draw:fill-color='#000080'/>"),
                        "<text:p><draw:frame draw:style-name='F' svg:width='5cm' svg:height='2cm'><draw:text-box>"
                                + span(WORDS) + "</draw:text-box></draw:frame></text:p>"),
                odt(
                        "white over a picture",
                        null,
                        style("S", "", white),
                        "<text:p><draw:frame svg:width='9cm' svg:height='3cm' text:anchor-type='page'><draw:image/></draw:frame></text:p>"
                                + span(WORDS)),
                odt(
                        "of the window's colour again",
                        null,
                        style("A", "", white)
                                + style(
                                        "S",
                                        "style:parent-style-name='A'",
                                        "<style:text-properties style:use-window-font-color='true'/>"),
                        span(WORDS)));
    }

    @TestFactory
    Stream<DynamicTest> doc() {
        return Stream.of(
                doc("hidden", Reason.MARKED_HIDDEN, run -> run.setVanished(true)),
                doc("white on white", Reason.WHITE_ON_WHITE, run -> run.setColor(WORD_WHITE)),
                doc("at one point", Reason.TOO_SMALL, run -> run.setFontSize(2)),
                doc("white on a dark highlight", null, run -> {
                    run.setColor(WORD_WHITE);
                    run.setHighlighted(WORD_BLACK);
                }),
                doc("of another colour", null, run -> run.setColor(WORD_BLACK)));
    }

    @Test
    void aTextFileLosesCharactersWithoutWidth() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "\ufeffKit\u200bchen man\u2060ager\nsoft\u00adly\n");

        LayoutDocument document = new TxtReader(Limits.DEFAULT).read(file);

        assertThat(lines(document)).containsExactly(WORDS, "softly");
        assertThat(document.hidden()).containsExactly(new HiddenText(Reason.ZERO_WIDTH, 1, 2));
    }

    private DynamicTest page(String name, @Nullable Reason reason, String body) {
        return dynamicTest(name, () -> {
            Path file = Files.writeString(folder.resolve("a.html"), "<p>Ann</p>" + body + "<p>2019</p>");
            check(new HtmlReader(Limits.DEFAULT).read(file), reason);
        });
    }

    private DynamicTest rtf(String name, @Nullable Reason reason, String body) {
        return dynamicTest(name, () -> {
            String rtf =
                    "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;"
                            + "\\red253\\green254\\blue255;}{\\stylesheet{\\v\\cf1 Secret style;}}\\pard\\plain Ann\\par\n"
                            + body
                            + "\\par\n\\pard\\plain 2019\\par}";
            Path file = Files.writeString(folder.resolve("a.rtf"), rtf, StandardCharsets.US_ASCII);
            check(new RtfReader(Limits.DEFAULT).read(file), reason);
        });
    }

    private DynamicTest odt(String name, @Nullable Reason reason, String styles, String body) {
        return dynamicTest(name, () -> {
            Path file = folder.resolve("a.odt");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("content.xml"));
                String content =
                        "<office:document-content xmlns:office='o' xmlns:style='s' xmlns:text='t' xmlns:table='b' "
                                + "xmlns:draw='d' xmlns:fo='f' xmlns:svg='v' xmlns:dc='c'><office:automatic-styles>"
                                + styles
                                + "</office:automatic-styles><office:body><office:text><text:p>Ann</text:p>" + body
                                + "<text:p>2019</text:p></office:text></office:body></office:document-content>";
                zip.write(content.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            check(new OdtReader(Limits.DEFAULT).read(file), reason);
        });
    }

    /** The sample, its first paragraphs changed. */
    private DynamicTest doc(String name, @Nullable Reason reason, Consumer<CharacterRun> change) {
        return dynamicTest(name, () -> {
            Path file = folder.resolve("a.doc");
            try (InputStream in = Engine.class.getResourceAsStream("child/sample.doc");
                    HWPFDocument sample = new HWPFDocument(in)) {
                change.accept(sample.getRange().getParagraph(2).getCharacterRun(0));
                sample.write(file.toFile());
            }

            LayoutDocument document = new DocReader(Limits.DEFAULT).read(file);

            if (reason == null) {
                assertThat(document.hidden()).isEmpty();
                assertThat(lines(document)).contains("Profile");
            } else {
                assertThat(document.hidden()).extracting(HiddenText::reason).containsExactly(reason);
                assertThat(lines(document)).doesNotContain("Profile").contains("Education");
            }
        });
    }

    private static String style(String name, String attributes, String properties) {
        return "<style:style style:name='" + name + "' " + attributes + ">" + properties + "</style:style>";
    }

    private static String span(String text) {
        return "<text:p><text:span text:style-name='S'>" + text + "</text:span></text:p>";
    }

    private static String cell(String content) {
        return "<table:table><table:table-row><table:table-cell table:style-name='C'>" + content
                + "</table:table-cell></table:table-row></table:table>";
    }

    private static void check(LayoutDocument document, @Nullable Reason reason) {
        if (reason == null) {
            assertThat(document.hidden()).isEmpty();
            assertThat(lines(document)).containsExactly("Ann", WORDS, "2019");
        } else {
            assertThat(document.hidden()).containsExactly(new HiddenText(reason, 1, 16));
            assertThat(lines(document)).containsExactly("Ann", "2019");
        }
    }

    private static List<String> lines(LayoutDocument document) {
        return ReadingOrder.of(document).stream().map(ReadingLine::text).toList();
    }
}
