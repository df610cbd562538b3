package dev.vitae.engine.readers.pdf.visibility;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.util.Matrix;

/** {@code re}: a rectangle, by a corner and its size. */
final class RectangleOperator extends OperatorProcessor {

    private final PaintingStripper stripper;
    private final float[] numbers = new float[4];

    RectangleOperator(PaintingStripper stripper) {
        super(stripper);
        this.stripper = stripper;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        if (PathOperator.read(operands, numbers)) {
            Matrix ctm = stripper.getGraphicsState().getCurrentTransformationMatrix();
            stripper.painter().path().add(Quad.of(ctm, numbers[0], numbers[1], numbers[2], numbers[3]));
        }
    }

    @Override
    public String getName() {
        return OperatorName.APPEND_RECT;
    }
}
