package dev.vitae.engine.readers.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
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

/** Tells pages whose text is a picture: a scan or photograph, or letters that were made into mere shapes. */
final class PicturePage extends PDFStreamEngine {

    /** More than the stamp of a scanner, a page number or a heading over a picture. */
    private static final int FEW_CHARACTERS = 80;

    /** Of the page. */
    private static final double MOST = 0.5;

    /** Parts of shapes: a line of text has more, rules and boxes have fewer. */
    private static final int MANY_CURVES = 200;

    private static final Set<String> CURVES = Set.of(
            OperatorName.CURVE_TO,
            OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
            OperatorName.CURVE_TO_REPLICATE_FINAL_POINT);

    private double painted;
    private boolean image;
    private int curves;

    private PicturePage() {
        addOperator(new Concatenate(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
    }

    /**
     * Whether a page has to be looked at to be read.
     *
     * @param characters that can be read without looking
     */
    static boolean isOne(PDPage page, int characters) throws IOException {
        if (characters > FEW_CHARACTERS) {
            return false;
        }
        PicturePage content = new PicturePage();
        content.processPage(page);
        double area = (double) page.getCropBox().getWidth() * page.getCropBox().getHeight();
        return content.painted > MOST * area || (characters == 0 && (content.image || content.curves > MANY_CURVES));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        String name = operator.getName();
        if (name.equals(OperatorName.DRAW_OBJECT)
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName key) {
            draw(key);
        } else if (name.equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            paintImage();
        } else if (CURVES.contains(name)) {
            curves++;
        } else {
            super.processOperator(operator, operands);
        }
    }

    private void draw(COSName key) throws IOException {
        PDXObject drawn = getResources().getXObject(key);
        if (drawn instanceof PDImageXObject) {
            paintImage();
        } else if (drawn instanceof PDFormXObject form) {
            showForm(form);
        }
    }

    /** An image is the unit square, as the matrix has it. */
    private void paintImage() {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        painted += Math.abs(
                (double) matrix.getScaleX() * matrix.getScaleY() - (double) matrix.getShearX() * matrix.getShearY());
        image = true;
    }
}
