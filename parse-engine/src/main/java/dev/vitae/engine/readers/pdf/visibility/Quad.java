package dev.vitae.engine.readers.pdf.visibility;

import org.apache.pdfbox.util.Matrix;

/** A rectangle as a matrix leaves it: its corner, and its two sides from there. */
record Quad(float x, float y, float sideX, float sideY, float upX, float upY) {

    static Quad of(Matrix matrix, float x, float y, float width, float height) {
        return new Quad(
                x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX(),
                x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY(),
                width * matrix.getScaleX(),
                width * matrix.getShearY(),
                height * matrix.getShearX(),
                height * matrix.getScaleY());
    }
}
