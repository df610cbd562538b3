package dev.vitae.engine.readers.pdf.visibility;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;

/** PDFBox's operators for colours, which a text stripper does without. */
final class ColourOperators {

    private ColourOperators() {}

    static void addAllTo(PDFStreamEngine engine) {
        engine.addOperator(new SetNonStrokingColor(engine));
        engine.addOperator(new SetNonStrokingColorN(engine));
        engine.addOperator(new SetNonStrokingColorSpace(engine));
        engine.addOperator(new SetNonStrokingDeviceCMYKColor(engine));
        engine.addOperator(new SetNonStrokingDeviceGrayColor(engine));
        engine.addOperator(new SetNonStrokingDeviceRGBColor(engine));
        engine.addOperator(new SetStrokingColor(engine));
        engine.addOperator(new SetStrokingColorN(engine));
        engine.addOperator(new SetStrokingColorSpace(engine));
        engine.addOperator(new SetStrokingDeviceCMYKColor(engine));
        engine.addOperator(new SetStrokingDeviceGrayColor(engine));
        engine.addOperator(new SetStrokingDeviceRGBColor(engine));
        engine.addOperator(new SetLineWidth(engine));
    }

    /** Whether an operator sets a colour, or what else lies between a colour and the page. */
    static boolean isOne(String operator) {
        return switch (operator) {
            case OperatorName.NON_STROKING_COLORSPACE,
                    OperatorName.NON_STROKING_COLOR,
                    OperatorName.NON_STROKING_COLOR_N,
                    OperatorName.NON_STROKING_CMYK,
                    OperatorName.NON_STROKING_GRAY,
                    OperatorName.NON_STROKING_RGB,
                    OperatorName.STROKING_COLORSPACE,
                    OperatorName.STROKING_COLOR,
                    OperatorName.STROKING_COLOR_N,
                    OperatorName.STROKING_COLOR_CMYK,
                    OperatorName.STROKING_COLOR_GRAY,
                    OperatorName.STROKING_COLOR_RGB,
                    OperatorName.SET_GRAPHICS_STATE_PARAMS -> true;
            default -> false;
        };
    }
}
