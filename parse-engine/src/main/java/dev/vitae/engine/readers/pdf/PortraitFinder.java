package dev.vitae.engine.readers.pdf;

import dev.vitae.engine.readers.PortraitShape;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Looks for a picture that can be a portrait: of its proportions, in the upper part of the page. Images are not decoded. */
final class PortraitFinder extends PDFStreamEngine {

    /** Share of the page's height, from above, in which a portrait's middle stands. */
    private static final double UPPER_PART = 0.55;
    /** Icons and ornaments are coarser. */
    private static final int FEWEST_PIXELS = 60;

    private static final int DEEPEST = 8;

    private double pageBottom;
    private double pageHeight;
    private int depth;
    private boolean found;

    PortraitFinder() {
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new Draw());
    }

    boolean isOn(PDPage page) throws IOException {
        found = false;
        depth = 0;
        pageBottom = page.getCropBox().getLowerLeftY();
        pageHeight = page.getCropBox().getHeight();
        processPage(page);
        return found;
    }

    private void look(PDImageXObject image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.hypot(place.getScaleX(), place.getShearY());
        double height = Math.hypot(place.getScaleY(), place.getShearX());
        double middle = place.getTranslateY() + (place.getScaleY() + place.getShearY()) / 2;
        boolean upper = pageBottom + pageHeight - middle < UPPER_PART * pageHeight;
        boolean fine = image.getWidth() >= FEWEST_PIXELS && image.getHeight() >= FEWEST_PIXELS && !image.isStencil();
        found |= upper && fine && PortraitShape.fits(width, height);
    }

    private final class Draw extends OperatorProcessor {

        Draw() {
            super(PortraitFinder.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
                throw new MissingOperandException(operator, operands);
            }
            if (found || depth > DEEPEST) {
                return;
            }
            PDXObject drawn = getResources().getXObject(name);
            if (drawn instanceof PDImageXObject image) {
                look(image);
            } else if (drawn instanceof PDFormXObject form) {
                depth++;
                showForm(form);
                depth--;
            }
        }

        @Override
        public String getName() {
            return OperatorName.DRAW_OBJECT;
        }
    }
}
