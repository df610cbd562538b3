package dev.vitae.engine.readers.pdf.visibility;

import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;

/** {@code BI}: an image that stands in the page's own stream. */
final class InlineImageOperator extends OperatorProcessor {

    private final PaintingStripper stripper;

    InlineImageOperator(PaintingStripper stripper) {
        super(stripper);
        this.stripper = stripper;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        COSDictionary image = operator.getImageParameters();
        stripper.image(image == null ? new COSDictionary() : image);
    }

    @Override
    public String getName() {
        return OperatorName.BEGIN_INLINE_IMAGE;
    }
}
