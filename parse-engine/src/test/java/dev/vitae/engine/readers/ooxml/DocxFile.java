package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX as XML, and what the reader makes of it. */
final class DocxFile {

    private static final String NAMESPACES = Stream.of(
                    "w=http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "w14=http://schemas.microsoft.com/office/word/2010/wordml",
                    "wp=http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                    "a=http://schemas.openxmlformats.org/drawingml/2006/main",
                    "pic=http://schemas.openxmlformats.org/drawingml/2006/picture",
                    "wps=http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
                    "v=urn:schemas-microsoft-com:vml")
            .map(namespace -> " xmlns:" + namespace.replace("=", "=\"") + "\"")
            .collect(Collectors.joining());

    /** What the reader found. */
    record Result(List<String> lines, List<HiddenText> hidden) {}

    private String before = "";
    private String body = "";
    private String styles = "";
    private String comments = "";
    private String header = "";

    /** Adds XML to the body. */
    DocxFile add(String xml) {
        body += xml;
        return this;
    }

    /** Adds a paragraph of one run with these run properties. */
    DocxFile text(String properties, String text) {
        return add(paragraph(properties, text));
    }

    DocxFile styles(String xml) {
        styles += xml;
        return this;
    }

    DocxFile comments(String xml) {
        comments += xml;
        return this;
    }

    DocxFile header(String xml) {
        header += xml;
        return this;
    }

    /** Adds XML in front of the body. */
    DocxFile background(String colour) {
        before += "<w:background w:color=\"" + colour + "\"/>";
        return this;
    }

    static String paragraph(String properties, String text) {
        return "<w:p>" + run(properties, text) + "</w:p>";
    }

    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    /** A table of one cell. */
    static String cell(String tableProperties, String cellProperties, String content) {
        return "<w:tbl><w:tblPr>" + tableProperties + "</w:tblPr><w:tr><w:tc><w:tcPr>" + cellProperties + "</w:tcPr>"
                + content + "</w:tc></w:tr></w:tbl>";
    }

    /** A shape that floats before or behind the text, of four by two inches. */
    static String shape(String fill, String content) {
        return anchored("<wps:wsp><wps:spPr>" + fill + "<a:ln><a:solidFill><a:srgbClr val=\"112233\"/></a:solidFill>"
                + "</a:ln></wps:spPr><wps:txbx><w:txbxContent>" + content + "</w:txbxContent></wps:txbx></wps:wsp>");
    }

    static String anchored(String graphic) {
        return anchored(3657600, 1828800, 0, "<wp:wrapNone/>", graphic);
    }

    static String anchored(long width, long height, long left, String wrap, String graphic) {
        return "<w:p><w:r><w:drawing><wp:anchor behindDoc=\"1\"><wp:positionH relativeFrom=\"page\"><wp:posOffset>"
                + left
                + "</wp:posOffset></wp:positionH><wp:extent cx=\"" + width + "\" cy=\"" + height + "\"/>" + wrap
                + "<a:graphic><a:graphicData>" + graphic + "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
                + "</w:r></w:p>";
    }

    Result read(Path folder) throws Exception {
        Path file = folder.resolve("file.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String type = "<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    "<Relationships>" + type + "styles\" Target=\"styles.xml\"/>" + type
                            + "comments\" Target=\"comments.xml\"/>" + type + "header\" Target=\"header1.xml\"/>"
                            + "</Relationships>");
            put(zip, "word/styles.xml", "<w:styles" + NAMESPACES + ">" + styles + "</w:styles>");
            put(zip, "word/comments.xml", "<w:comments" + NAMESPACES + ">" + comments + "</w:comments>");
            put(zip, "word/header1.xml", "<w:hdr" + NAMESPACES + ">" + header + "</w:hdr>");
            put(
                    zip,
                    "word/document.xml",
                    "<w:document" + NAMESPACES + ">" + before + "<w:body>" + body + "</w:body></w:document>");
        }
        LayoutDocument document = new DocxReader(Limits.DEFAULT).read(file);
        return new Result(
                ReadingOrder.of(document).stream().map(ReadingLine::text).toList(), document.hidden());
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
