package dev.vitae.engine.readers.pdf.visibility;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** Colours of any colour space as {@code 0xRRGGBB}. */
public final class Colours {

    private Colours() {}

    /** Whether this is one colour: no pattern, and of a colour space that is there. */
    @SuppressWarnings("NullAway") // PDFBox makes colours without a colour space where the file names none
    static boolean isTelling(PDColor colour) {
        return !colour.isPattern() && colour.getColorSpace() != null;
    }

    /** Null for a pattern, and for a colour space that is broken: it says nothing about the colour. */
    public static @Nullable Integer rgb(PDColor colour) {
        try {
            return isTelling(colour) ? colour.toRGB() : null;
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return null;
        }
    }
}
