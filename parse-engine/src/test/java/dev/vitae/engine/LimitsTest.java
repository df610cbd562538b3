package dev.vitae.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {

    private static final Limits SMALL =
            new Limits(3, 5_000, 2, 50, 4L * 1024 * 1024, 50, 64, 1024 * 1024, 8L * 1024 * 1024);
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private final Engine engine = new Engine(SMALL);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("file");
    }

    @Test
    void aPdfWithTooManyPagesIsRefused() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            for (int i = 0; i < SMALL.pages() + 1; i++) {
                pdf.addPage(new PDPage());
            }
            pdf.save(file.toFile());
        }

        assertThat(failure(DocumentType.PDF)).isEqualTo(FileErrorCode.TOO_MANY_PAGES);
    }

    @Test
    void aPdfWithAPasswordIsEncrypted() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(file.toFile());
        }

        assertThat(failure(DocumentType.PDF)).isEqualTo(FileErrorCode.ENCRYPTED);
    }

    @Test
    void aPdfOfPicturesIsScanned() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                BufferedImage picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(pdf, picture), 0, 0);
            }
            pdf.save(file.toFile());
        }

        assertThat(failure(DocumentType.PDF)).isEqualTo(FileErrorCode.OCR_UNAVAILABLE);
    }

    @Test
    void anEmptyPageHasNoText() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(file.toFile());
        }

        assertThat(failure(DocumentType.PDF)).isEqualTo(FileErrorCode.NO_TEXT);
    }

    @Test
    void tooMuchTextIsRefused() throws IOException {
        Files.writeString(file, "word ".repeat(SMALL.characters()));

        assertThat(failure(DocumentType.TXT)).isEqualTo(FileErrorCode.TOO_MUCH_TEXT);
    }

    @Test
    void tooMuchTextInADocxIsRefused() throws IOException {
        docx("<w:document " + WORD + "><w:body><w:p><w:r><w:t>" + "word ".repeat(2_000)
                + "</w:t></w:r></w:p></w:body></w:document>");

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.TOO_MUCH_TEXT);
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1024 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 6; i++) {
                zip.write(spaces);
            }
        }

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.ARCHIVE_BOMB);
        assertThat(failure(DocumentType.ODT)).isEqualTo(FileErrorCode.ARCHIVE_BOMB);
    }

    @Test
    void aPartThatPacksTooWellIsRefused() throws IOException {
        docx("<w:document " + WORD + ">" + " ".repeat(2 * 1024 * 1024) + "<w:body/></w:document>");

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.ARCHIVE_BOMB);
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= SMALL.archiveEntries(); i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.ARCHIVE_BOMB);
    }

    @Test
    void tooManyEmbeddedFilesAreRefused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= SMALL.embeddedFiles(); i++) {
                zip.putNextEntry(new ZipEntry("word/embeddings/sheet" + i + ".xlsx"));
            }
        }

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.EMBEDDED_LIMIT);
    }

    @Test
    void anXmlBombIsRefused() throws IOException {
        String laughs = "<!DOCTYPE w:document [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        docx(laughs + "<w:document " + WORD + "><w:body><w:p><w:r><w:t>&d;</w:t></w:r></w:p></w:body></w:document>");

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.XML_BOMB);
    }

    @Test
    void deeplyNestedXmlIsRefused() throws IOException {
        docx("<w:document " + WORD + "><w:body>" + "<w:sdt>".repeat(500) + "</w:sdt>".repeat(500)
                + "</w:body></w:document>");

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.XML_BOMB);
    }

    @Test
    void deeplyNestedHtmlIsRefused() throws IOException {
        Files.writeString(file, "<html><body>" + "<div>".repeat(5_000) + "x");

        assertThat(failure(DocumentType.HTML)).isEqualTo(FileErrorCode.XML_BOMB);
    }

    @Test
    void deeplyNestedRtfIsRefused() throws IOException {
        Files.writeString(file, "{\\rtf1 " + "{".repeat(5_000) + "x" + "}".repeat(5_001));

        assertThat(failure(DocumentType.RTF)).isEqualTo(FileErrorCode.XML_BOMB);
    }

    @Test
    void nothingIsFetchedFromOutside() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress("127.0.0.1", 0));
            server.configureBlocking(false);
            String address = "http://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort() + "/x";
            docx("<!DOCTYPE d SYSTEM \"" + address + ".dtd\" [<!ENTITY e SYSTEM \"" + address + "\">]><w:document "
                    + WORD + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>");

            assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.XML_BOMB);

            Files.writeString(
                    file,
                    "<!DOCTYPE html SYSTEM \"" + address + "\"><html><head><link rel=stylesheet href=\"" + address
                            + "\"></head><body><img src=\"" + address + "\"><iframe src=\"" + address
                            + "\"></iframe>text</body></html>");
            assertThat(engine.parse(file, DocumentType.HTML, YearMonth.of(2026, 1)))
                    .isInstanceOf(ParseOutcome.Parsed.class);

            assertThat(server.accept()).as("a connection from the parser").isNull();
        }
    }

    @Test
    void aDocxWithAPasswordIsEncrypted() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            container.getRoot().createDocument("EncryptedPackage", new java.io.ByteArrayInputStream(new byte[64]));
            container.writeFilesystem(out);
        }

        assertThat(failure(DocumentType.DOCX)).isEqualTo(FileErrorCode.ENCRYPTED);
        assertThat(failure(DocumentType.DOC)).isEqualTo(FileErrorCode.ENCRYPTED);
    }

    @Test
    void anOdtWithAPasswordIsEncrypted() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write(("<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
                            + "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>")
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(failure(DocumentType.ODT)).isEqualTo(FileErrorCode.ENCRYPTED);
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentType.class,
            names = {"PDF", "DOCX", "DOC", "ODT"})
    void aFileThatBreaksOffIsCorrupt(DocumentType type) throws IOException {
        try (var in = Engine.class.getResourceAsStream("child/sample." + type.extension())) {
            byte[] whole = in.readAllBytes();
            Files.write(file, Arrays.copyOf(whole, Math.min(whole.length / 3, 1_500)));
        }

        assertThat(failure(type)).isEqualTo(FileErrorCode.CORRUPT);
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentType.class,
            names = {"PDF", "DOCX", "DOC", "ODT"})
    void noiseIsCorrupt(DocumentType type) throws IOException {
        byte[] noise = new byte[4_096];
        new java.util.Random(7).nextBytes(noise);
        Files.write(file, noise);

        assertThat(failure(type)).isEqualTo(FileErrorCode.CORRUPT);
    }

    private void docx(String document) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
        }
    }

    private FileErrorCode failure(DocumentType type) {
        ParseOutcome outcome = engine.parse(file, type, YearMonth.of(2026, 1));
        assertThat(outcome).isInstanceOf(ParseOutcome.Failed.class);
        return ((ParseOutcome.Failed) outcome).code();
    }
}
