package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.RowSense;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** A page to be painted on, operator by operator, and what the reader makes of it. */
final class Canvas implements AutoCloseable {

    /** What is painted in a test. */
    @FunctionalInterface
    interface Drawing {
        void on(Canvas canvas) throws IOException;
    }

    /** What the reader found. */
    record Result(List<String> lines, List<HiddenText> hidden) {}

    private static final RowSense NO_SENSE = new RowSense() {
        @Override
        public boolean isHeading(String text) {
            return false;
        }

        @Override
        public boolean isDate(String text) {
            return false;
        }
    };

    private final PDDocument pdf = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final StringBuilder operators = new StringBuilder();

    Canvas() {
        pdf.addPage(page);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
    }

    static COSArray numbers(float... numbers) {
        COSArray array = new COSArray();
        array.setFloatArray(numbers);
        return array;
    }

    /** A page on which nothing is painted, though it has contents. */
    static PDPage blank(PDDocument pdf) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setContents(new PDStream(pdf, new ByteArrayInputStream(new byte[] {'n', ' '})));
        return page;
    }

    PDDocument pdf() {
        return pdf;
    }

    PDPage page() {
        return page;
    }

    PDResources resources() {
        return page.getResources();
    }

    /** Adds operators as they stand in a content stream. */
    Canvas add(String more) {
        operators.append(more).append('\n');
        return this;
    }

    /** Shows text in Helvetica of 12 pt, in whatever state the page is in. */
    Canvas show(double x, double y, String text) {
        return show(x, y, 12, text);
    }

    Canvas show(double x, double y, double size, String text) {
        return add(String.format(Locale.ROOT, "BT /F %s Tf %s %s Td (%s) Tj ET", size, x, y, text));
    }

    Canvas font(String name, PDFont font) {
        resources().put(COSName.getPDFName(name), font);
        return this;
    }

    Canvas opacity(String name, float opacity) {
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(opacity);
        state.setStrokingAlphaConstant(opacity);
        return state(name, state);
    }

    Canvas state(String name, PDExtendedGraphicsState state) {
        resources().put(COSName.getPDFName(name), state);
        return this;
    }

    /** An image of one colour, with a mask where it is not opaque. */
    Canvas image(String name, Color colour) throws IOException {
        BufferedImage pixels = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 16; i++) {
            pixels.setRGB(i % 4, i / 4, colour.getRGB());
        }
        boolean opaque = colour.getAlpha() == 255;
        BufferedImage plain = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(pixels, 0, 0, null);
        PDImageXObject image = LosslessFactory.createFromImage(pdf, opaque ? plain : pixels);
        resources().put(COSName.getPDFName(name), image);
        return this;
    }

    /** A form of its own operators, with the page's resources; a transparency group where {@code group} is set. */
    Canvas form(String name, boolean group, String content) throws IOException {
        PDFormXObject form = new PDFormXObject(pdf);
        form.setBBox(page.getMediaBox());
        form.setResources(resources());
        try (OutputStream out = form.getContentStream().createOutputStream()) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        if (group) {
            COSDictionary transparency = new COSDictionary();
            transparency.setItem(COSName.S, COSName.TRANSPARENCY);
            transparency.setItem(COSName.CS, COSName.DEVICERGB);
            form.getCOSObject().setItem(COSName.GROUP, transparency);
        }
        resources().put(COSName.getPDFName(name), form);
        return this;
    }

    PDFormXObject form(String name) throws IOException {
        return (PDFormXObject) resources().getXObject(COSName.getPDFName(name));
    }

    Result read(Path folder) throws Exception {
        byte[] content = operators.toString().getBytes(StandardCharsets.ISO_8859_1);
        page.setContents(new PDStream(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        Path file = folder.resolve("page.pdf");
        pdf.save(file.toFile());
        LayoutDocument document = new PdfReader(Limits.DEFAULT, NO_SENSE).read(file);
        return new Result(
                ReadingOrder.of(document).stream().map(ReadingLine::text).toList(), document.hidden());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
