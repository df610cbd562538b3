package dev.vitae.engine.readers.pdf.visibility;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** An operator that paints a path, clips to it or ends it. */
final class PaintingOperator extends OperatorProcessor {

    /** What the operator does. */
    @FunctionalInterface
    interface Step {
        void take(Painter painter, PDGraphicsState state);
    }

    private final PaintingStripper stripper;
    private final String name;
    private final Step step;

    private PaintingOperator(PaintingStripper stripper, String name, Step step) {
        super(stripper);
        this.stripper = stripper;
        this.name = name;
        this.step = step;
    }

    static void addAllTo(PaintingStripper stripper) {
        add(stripper, OperatorName.FILL_NON_ZERO, (painter, state) -> {
            painter.fill(state, false);
            painter.endPath();
        });
        add(stripper, OperatorName.LEGACY_FILL_NON_ZERO, (painter, state) -> {
            painter.fill(state, false);
            painter.endPath();
        });
        add(stripper, OperatorName.FILL_EVEN_ODD, (painter, state) -> {
            painter.fill(state, true);
            painter.endPath();
        });
        add(stripper, OperatorName.STROKE_PATH, (painter, state) -> {
            painter.stroke(state);
            painter.endPath();
        });
        add(stripper, OperatorName.CLOSE_AND_STROKE, (painter, state) -> {
            painter.path().close();
            painter.stroke(state);
            painter.endPath();
        });
        add(stripper, OperatorName.FILL_NON_ZERO_AND_STROKE, (painter, state) -> fillAndStroke(painter, state, false));
        add(stripper, OperatorName.FILL_EVEN_ODD_AND_STROKE, (painter, state) -> fillAndStroke(painter, state, true));
        add(stripper, OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE, (painter, state) -> {
            painter.path().close();
            fillAndStroke(painter, state, false);
        });
        add(stripper, OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE, (painter, state) -> {
            painter.path().close();
            fillAndStroke(painter, state, true);
        });
        add(stripper, OperatorName.ENDPATH, (painter, state) -> painter.endPath());
        add(stripper, OperatorName.CLIP_NON_ZERO, (painter, state) -> painter.clipNext(false));
        add(stripper, OperatorName.CLIP_EVEN_ODD, (painter, state) -> painter.clipNext(true));
        add(stripper, OperatorName.SHADING_FILL, (painter, state) -> painter.shade());
    }

    private static void fillAndStroke(Painter painter, PDGraphicsState state, boolean evenOdd) {
        painter.fill(state, evenOdd);
        painter.stroke(state);
        painter.endPath();
    }

    private static void add(PaintingStripper stripper, String name, Step step) {
        stripper.addOperator(new PaintingOperator(stripper, name, step));
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        step.take(stripper.painter(), stripper.getGraphicsState());
    }

    @Override
    public String getName() {
        return name;
    }
}
