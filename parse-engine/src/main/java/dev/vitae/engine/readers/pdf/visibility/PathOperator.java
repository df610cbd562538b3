package dev.vitae.engine.readers.pdf.visibility;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** An operator that goes on with the path. */
final class PathOperator extends OperatorProcessor {

    /** What the operator does with its points, which are in the page's user space. */
    @FunctionalInterface
    interface Step {
        void take(PathBuilder path, float[] points);
    }

    private final PaintingStripper stripper;
    private final String name;
    private final Step step;
    private final float[] points;

    private PathOperator(PaintingStripper stripper, String name, int numbers, Step step) {
        super(stripper);
        this.stripper = stripper;
        this.name = name;
        this.step = step;
        points = new float[numbers];
    }

    static void addAllTo(PaintingStripper stripper) {
        stripper.addOperator(new PathOperator(stripper, OperatorName.MOVE_TO, 2, (path, p) -> path.moveTo(p[0], p[1])));
        stripper.addOperator(new PathOperator(stripper, OperatorName.LINE_TO, 2, (path, p) -> path.lineTo(p[0], p[1])));
        stripper.addOperator(new PathOperator(
                stripper, OperatorName.CURVE_TO, 6, (path, p) -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5])));
        stripper.addOperator(new PathOperator(
                stripper,
                OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
                4,
                (path, p) -> path.curveOn(p[0], p[1], p[2], p[3])));
        stripper.addOperator(new PathOperator(
                stripper,
                OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
                4,
                (path, p) -> path.curveTo(p[0], p[1], p[2], p[3], p[2], p[3])));
        stripper.addOperator(new PathOperator(stripper, OperatorName.CLOSE_PATH, 0, (path, p) -> path.close()));
        stripper.addOperator(new RectangleOperator(stripper));
    }

    /** Reads as many numbers as there is room for; false where there are fewer. */
    static boolean read(List<COSBase> operands, float[] numbers) {
        if (operands.size() < numbers.length) {
            return false;
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) {
                return false;
            }
            numbers[i] = number.floatValue();
        }
        return true;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        if (!read(operands, points)) {
            return;
        }
        Matrix ctm = stripper.getGraphicsState().getCurrentTransformationMatrix();
        for (int i = 0; i < points.length; i += 2) {
            float x = points[i];
            float y = points[i + 1];
            points[i] = x * ctm.getScaleX() + y * ctm.getShearX() + ctm.getTranslateX();
            points[i + 1] = x * ctm.getShearY() + y * ctm.getScaleY() + ctm.getTranslateY();
        }
        step.take(stripper.painter().path(), points);
    }

    @Override
    public String getName() {
        return name;
    }
}
