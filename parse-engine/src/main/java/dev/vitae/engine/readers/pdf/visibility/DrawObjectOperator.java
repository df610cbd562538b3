package dev.vitae.engine.readers.pdf.visibility;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** {@code Do}, which notes where images lie without decoding them. */
final class DrawObjectOperator extends DrawObject {

    private final PaintingStripper stripper;

    DrawObjectOperator(PaintingStripper stripper) {
        super(stripper);
        this.stripper = stripper;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            COSDictionary objects = stripper.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
            COSDictionary object = objects == null ? null : objects.getCOSDictionary(name);
            if (object != null && COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                stripper.image(object);
                return;
            }
        }
        super.process(operator, operands);
    }
}
