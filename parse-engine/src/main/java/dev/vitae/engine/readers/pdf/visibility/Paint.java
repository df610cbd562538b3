package dev.vitae.engine.readers.pdf.visibility;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;

/** What a shape is filled with. */
sealed interface Paint {

    /** One colour. */
    record Plain(PDColor colour, double opacity) implements Paint {}

    /** An image. */
    record Picture(boolean opaque) implements Paint {}

    /**
     * What has no colour that could be told: patterns, shadings, blends.
     *
     * @param masked whether a soft mask gives it its shape
     */
    record Unknown(boolean masked) implements Paint {}
}
