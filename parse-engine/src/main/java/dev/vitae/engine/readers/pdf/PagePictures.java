package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.ocr.GreyPicture;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages as OCR wants to see them. */
final class PagePictures {

    private static final double DOTS_PER_INCH = 300;
    private static final double POINTS_PER_INCH = 72;
    private static final double MOST_PIXELS = 12_000_000;

    private final PDFRenderer renderer;
    private final PDDocument pdf;

    PagePictures(PDDocument pdf) {
        this.pdf = pdf;
        renderer = new PDFRenderer(pdf);
        renderer.setSubsamplingAllowed(true); // an image finer than this is never in memory as a whole
    }

    static double pointsPerPixel(GreyPicture picture) {
        return POINTS_PER_INCH / picture.dotsPerInch();
    }

    /** Empty where the page can't be drawn. */
    Optional<GreyPicture> of(int index) {
        PDRectangle box = pdf.getPage(index).getCropBox();
        double squareInches = box.getWidth() / POINTS_PER_INCH * (box.getHeight() / POINTS_PER_INCH);
        double dots = Math.min(DOTS_PER_INCH, Math.sqrt(MOST_PIXELS / Math.max(squareInches, 0.01)));
        System.gc(); // a page drawn takes as much as all else; on top of what the last one left it would be memory
        // kept for good
        try {
            return Optional.of(GreyPicture.of(renderer.renderImageWithDPI(index, (float) dots, ImageType.GRAY), dots));
        } catch (IOException | RuntimeException | LinkageError e) {
            return Optional.empty(); // damage of any kind, or a Java without its graphics libraries
        }
    }
}
