package dev.vitae.engine.readers.doc;

import dev.vitae.engine.readers.PortraitShape;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Picture;

/** Looks for a picture that can be a portrait: of its proportions, the first in the document. */
final class DocPortrait {

    private static final double TWIPS_PER_POINT = 20;
    private static final double WHOLE = 1000;

    private DocPortrait() {}

    static boolean isIn(HWPFDocument document) {
        try {
            for (Picture picture : document.getPicturesTable().getAllPictures()) {
                double width = picture.getDxaGoal() * scale(picture.getHorizontalScalingFactor());
                double height = picture.getDyaGoal() * scale(picture.getVerticalScalingFactor());
                return PortraitShape.fits(width / TWIPS_PER_POINT, height / TWIPS_PER_POINT);
            }
        } catch (RuntimeException damaged) {
            return false; // a broken picture is none, and the text can be read all the same
        }
        return false;
    }

    /** In thousandths; nothing where none is given. */
    private static double scale(int thousandths) {
        return thousandths <= 0 ? 1 : thousandths / WHOLE;
    }
}
