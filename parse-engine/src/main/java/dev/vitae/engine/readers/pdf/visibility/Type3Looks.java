package dev.vitae.engine.readers.pdf.visibility;

import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/**
 * What a Type 3 font, whose glyphs are small drawings, says about their size and colour.
 *
 * @param em how large a glyph is in units of the font size; 0 where the font doesn't say
 * @param ownColours whether its glyphs bring their own colours
 */
record Type3Looks(double em, boolean ownColours) {

    private static final int MOST_TOKENS = 12;

    /** @param code of any of its glyphs */
    static Type3Looks of(PDType3Font font, int code) {
        PDRectangle box = font.getFontBBox();
        double em = box == null ? 0 : box.getHeight() * font.getFontMatrix().getScaleY();
        return new Type3Looks(em, hasOwnColours(font.getCharProc(code)));
    }

    @SuppressWarnings("NullAway") // a code may have no procedure
    private static boolean hasOwnColours(PDType3CharProc procedure) {
        if (procedure == null) {
            return false;
        }
        try {
            PDFStreamParser parser = new PDFStreamParser(procedure);
            for (int i = 0; i < MOST_TOKENS; i++) {
                Object token = parser.parseNextToken();
                if (token == null || token instanceof Operator) {
                    return !(token instanceof Operator operator) || !OperatorName.TYPE3_D1.equals(operator.getName());
                }
            }
        } catch (IOException e) {
            return true; // nothing is known about it
        }
        return true;
    }
}
