package dev.vitae.engine.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.Limits;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.RowSense;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.readers.html.HtmlReader;
import dev.vitae.engine.readers.ooxml.DocxReader;
import dev.vitae.engine.readers.pdf.PdfReader;
import dev.vitae.engine.readers.txt.TxtReader;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.engine.sections.LexiconRowSense;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {

    private static final String POLISH = "Zażółć gęślą jaźń, doświadczenie zawodowe i wykształcenie w Łodzi";
    private static final String FRENCH =
            "Élève ingénieur à Orléans, diplômé de l'école supérieure, très motivé, déjà expérimenté";

    private static final RowSense SENSE = new LexiconRowSense(new HeadingLexicon(), new PeriodReader());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void aTextIsReadInItsCharset(String charset) throws Exception {
        Path file = Files.write(folder.resolve("a.txt"), FRENCH.getBytes(Charset.forName(charset)));

        assertThat(text(new TxtReader(Limits.DEFAULT).read(file))).containsExactly(FRENCH);
    }

    @Test
    void polishInItsWindowsCodePageIsTold() throws Exception {
        Path file = Files.write(folder.resolve("a.txt"), POLISH.repeat(3).getBytes(Charset.forName("windows-1250")));

        assertThat(text(new TxtReader(Limits.DEFAULT).read(file))).containsExactly(POLISH.repeat(3));
    }

    @Test
    void aByteOrderMarkIsNoText() throws Exception {
        Path file = Files.write(folder.resolve("a.txt"), ("\ufeff" + FRENCH).getBytes(StandardCharsets.UTF_8));

        assertThat(text(new TxtReader(Limits.DEFAULT).read(file))).containsExactly(FRENCH);
    }

    @Test
    void aPdfKeepsPositionsFontsAndColours() throws Exception {
        Path file = folder.resolve("a.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 18);
                content.setNonStrokingColor(1f, 0f, 0f);
                content.newLineAtOffset(72, 700);
                content.showText("Ann Other");
                content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                content.newLineAtOffset(300, 0);
                content.showText("Leeds");
                content.endText();
            }
            pdf.save(file.toFile());
        }

        LayoutDocument document = new PdfReader(Limits.DEFAULT, SENSE).read(file);

        TextBlock block = (TextBlock) document.pages().getFirst().blocks().getFirst();
        assertThat(block.lines().getFirst().text()).isEqualTo("Ann Other\tLeeds");
        Span name = block.lines().getFirst().spans().getFirst();
        assertThat(name.style().bold()).isTrue();
        assertThat(name.style().size()).isEqualTo(18.0);
        assertThat(name.style().colour()).isEqualTo(0xff0000);
        assertThat(name.box().left()).isEqualTo(72.0);
        assertThat(name.box().top()).isBetween(120.0, 145.0);
        assertThat(document.paged()).isTrue();
    }

    @Test
    void columnsOfAPdfAreReadOneAfterTheOther() throws Exception {
        Path file = folder.resolve("a.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 10);
                for (int i = 0; i < 6; i++) {
                    show(content, 60, 700 - 17 * i, "side " + i);
                    show(content, 260, 693 - 14 * i, "main text of line " + i);
                }
            }
            pdf.save(file.toFile());
        }

        assertThat(text(new PdfReader(Limits.DEFAULT, SENSE).read(file)))
                .containsExactly(
                        "side 0",
                        "side 1",
                        "side 2",
                        "side 3",
                        "side 4",
                        "side 5",
                        "main text of line 0",
                        "main text of line 1",
                        "main text of line 2",
                        "main text of line 3",
                        "main text of line 4",
                        "main text of line 5");
    }

    private static void show(PDPageContentStream content, float x, float y, String text) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    @Test
    void aDocxIsReadWithStylesTablesTextBoxesAndHeaders() throws Exception {
        String open = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><w:body>";
        String table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2020</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>Cook</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
        String box =
                "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p>"
                        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p>"
                        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        String hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>";
        String deleted = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>";
        Path file = folder.resolve("a.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "word/document.xml",
                    open + "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>"
                            + "<w:t>Work</w:t></w:r></w:p>" + table + box + hidden + deleted
                            + "</w:body></w:document>");
        }

        LayoutDocument document = new DocxReader(Limits.DEFAULT).read(file);

        assertThat(text(document)).containsExactly("Work", "2020\tCook", "in the box", "seen", "kept");
        TextBlock heading = (TextBlock) document.pages().getFirst().blocks().getFirst();
        assertThat(heading.role()).isEqualTo(BlockRole.HEADING);
        assertThat(heading.lines().getFirst().spans().getFirst().style().bold()).isTrue();
        assertThat(document.hidden())
                .containsExactly(
                        new HiddenText(HiddenText.Reason.MARKED_HIDDEN, 1, 6),
                        new HiddenText(HiddenText.Reason.DELETED, 1, 4));
    }

    @Test
    void aPageIsReadAsItIsSeen() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.html"),
                "<h1>Ann</h1><script>no()</script><p style='display: none'>not</p><ul><li>one <b>two</b></li></ul>"
                        + "<table><tr><td>2020</td><td>Cook</td></tr></table>a<br>b");

        assertThat(text(new HtmlReader(Limits.DEFAULT).read(file)))
                .containsExactly("Ann", "one two", "2020\tCook", "a", "b");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<String> text(LayoutDocument document) {
        return ReadingOrder.of(document).stream().map(ReadingLine::text).toList();
    }
}
