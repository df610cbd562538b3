package dev.vitae.files;

import static dev.vitae.common.documents.DocumentType.DOC;
import static dev.vitae.common.documents.DocumentType.DOCX;
import static dev.vitae.common.documents.DocumentType.HTML;
import static dev.vitae.common.documents.DocumentType.ODT;
import static dev.vitae.common.documents.DocumentType.PDF;
import static dev.vitae.common.documents.DocumentType.RTF;
import static dev.vitae.common.documents.DocumentType.TXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypesTest {

    @TempDir
    Path folder;

    @Test
    void aPdfMayHaveBytesBeforeItsHeader() throws IOException {
        assertThat(detect("%PDF-1.7\n...")).contains(PDF);
        assertThat(detect("\r\n\r\nMail gateway says hello\n%PDF-1.4\n")).contains(PDF);
    }

    @Test
    void rtfAndHtmlAreToldByTheirFirstWords() throws IOException {
        assertThat(detect("{\\rtf1\\ansi Curriculum vitae}")).contains(RTF);
        assertThat(detect("<!DOCTYPE html><html><body>CV</body></html>")).contains(HTML);
        assertThat(detect("\uFEFF \n<!-- made by hand -->\n<HTML lang=en>")).contains(HTML);
        assertThat(detect("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">"))
                .contains(HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void textIsTextInAnyUsualCharset(String charset) throws IOException {
        byte[] text = "Zoë Müller\r\nSoftware engineer – résumé\r\n\tSkills: C, Go".getBytes(Charset.forName(charset));

        assertThat(detect(text)).contains(TXT);
    }

    @Test
    void officeFilesAreToldByWhatIsInTheArchive() throws IOException {
        assertThat(detect(zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>")))
                .contains(DOCX);
        assertThat(detect(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")))
                .contains(ODT);
        assertThat(detect(zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>")))
                .isEmpty();
        assertThat(detect(zip("mimetype", "application/epub+zip"))).isEmpty();
        assertThat(detect(zip("photo.jpg", "x"))).isEmpty();
    }

    @Test
    void aTruncatedDocxIsStillADocx() throws IOException {
        byte[] whole = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>");

        assertThat(detect(Arrays.copyOf(whole, whole.length / 2))).contains(DOCX);
    }

    @Test
    void ole2FilesAreToldByTheirStreams() throws IOException {
        assertThat(detect(ole2("WordDocument"))).contains(DOC);
        assertThat(detect(ole2("EncryptedPackage"))).contains(DOCX);
        assertThat(detect(ole2("Workbook"))).isEmpty();
    }

    @Test
    void picturesProgramsNoiseAndNothingAreRefused() throws IOException {
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

        assertThat(detect(noise)).isEmpty();
        assertThat(detect(png)).isEmpty();
        assertThat(detect("\u007fELF\u0002\u0001\u0001\0\0\0")).isEmpty();
        assertThat(detect("")).isEmpty();
    }

    private Optional<DocumentType> detect(String text) throws IOException {
        return detect(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<DocumentType> detect(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "document", "");
        Files.write(file, bytes);
        return DocumentTypes.detect(file);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] ole2(String stream) {
        byte[] file = new byte[2048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, file, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024 + 128, name.length);
        return file;
    }
}
