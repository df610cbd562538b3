package dev.vitae.engine.ocr;

import dev.vitae.engine.Engine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** PDFs whose pages are pictures. */
final class ScannedPdf {

    private static final int DOTS_PER_INCH = 200;

    private final PDDocument pdf = new PDDocument();

    /** A page that shows this and nothing else. */
    ScannedPdf picture(BufferedImage image) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(pdf, image),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
        return this;
    }

    ScannedPdf whitePicture() throws IOException {
        BufferedImage white = new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY);
        java.util.Arrays.fill(((java.awt.image.DataBufferByte) white.getRaster().getDataBuffer()).getData(), (byte) -1);
        return picture(white);
    }

    /** A page of lines of text. */
    ScannedPdf text(String... lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 11);
            content.newLineAtOffset(60, 780);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -16);
            }
            content.endText();
        }
        return this;
    }

    Path save(Path file) throws IOException {
        try (pdf) {
            pdf.save(file.toFile());
        }
        return file;
    }

    /** The engine's own sample, as a scanner would see it. */
    static BufferedImage sample() throws IOException {
        try (InputStream in = Engine.class.getResourceAsStream("child/sample.pdf");
                PDDocument sample = Loader.loadPDF(in.readAllBytes())) {
            return new PDFRenderer(sample).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
        }
    }
}
