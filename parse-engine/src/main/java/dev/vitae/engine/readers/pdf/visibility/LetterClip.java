package dev.vitae.engine.readers.pdf.visibility;

/** Letters that are no ink themselves but the clip for what follows, as in headings filled with a gradient. */
final class LetterClip {

    private Bounds bounds;
    private boolean painted;

    LetterClip(Bounds first) {
        bounds = first;
    }

    void add(Bounds letter) {
        bounds = new Bounds(
                Math.min(bounds.left(), letter.left()),
                Math.min(bounds.bottom(), letter.bottom()),
                Math.max(bounds.right(), letter.right()),
                Math.max(bounds.top(), letter.top()));
    }

    Bounds bounds() {
        return bounds;
    }

    void notePaint() {
        painted = true;
    }

    boolean isPainted() {
        return painted;
    }
}
