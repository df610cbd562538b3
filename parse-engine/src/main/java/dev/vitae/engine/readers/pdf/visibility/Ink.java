package dev.vitae.engine.readers.pdf.visibility;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** How glyphs are painted. One object stands for all glyphs between two changes. */
final class Ink {

    private static final double TRANSPARENT = 0.03;

    private final @Nullable PDColor fill;
    private final @Nullable PDColor line;
    private final double opacity;
    private final boolean coloursKnown;
    private final Clip clip;
    private final @Nullable LetterClip letters;
    private final boolean layerOff;

    /**
     * @param fill colour of the letters, null where they are not filled
     * @param line colour of their outlines, null where they have none
     * @param opacity from 0 to 1
     * @param coloursKnown false where colours say nothing: blend modes, soft masks, glyphs that bring colours of their own
     * @param letters set where the glyphs serve as a clip
     * @param layerOff whether they are in a layer that is switched off
     */
    Ink(
            @Nullable PDColor fill,
            @Nullable PDColor line,
            double opacity,
            boolean coloursKnown,
            Clip clip,
            @Nullable LetterClip letters,
            boolean layerOff) {
        this.fill = fill;
        this.line = line;
        this.opacity = opacity;
        this.coloursKnown = coloursKnown;
        this.clip = clip;
        this.letters = letters;
        this.layerOff = layerOff;
    }

    @SuppressWarnings("ReferenceEquality") // colours are set anew where they change; a needless new ink does no harm
    boolean isSame(
            @Nullable PDColor otherFill,
            @Nullable PDColor otherLine,
            double otherOpacity,
            boolean otherColoursKnown,
            Clip otherClip,
            @Nullable LetterClip otherLetters,
            boolean otherLayerOff) {
        return fill == otherFill
                && line == otherLine
                && opacity == otherOpacity
                && coloursKnown == otherColoursKnown
                && clip == otherClip
                && letters == otherLetters
                && layerOff == otherLayerOff;
    }

    /** Whether the glyphs leave nothing on the page. */
    boolean isInvisible() {
        return fill == null && line == null && (letters == null || !letters.isPainted());
    }

    boolean isTransparent() {
        return (fill != null || line != null) && opacity <= TRANSPARENT;
    }

    boolean isLayerOff() {
        return layerOff;
    }

    double opacity() {
        return opacity;
    }

    Clip clip() {
        return clip;
    }

    /** The colour that is seen; null where it can't be told. */
    @Nullable
    Integer colour() {
        if (!coloursKnown) {
            return null;
        }
        return fill != null ? Colours.rgb(fill) : line != null ? Colours.rgb(line) : null;
    }

    /** The colour of outlines around filled letters; null where there are none. */
    @Nullable
    Integer outline() {
        return fill != null && line != null ? Colours.rgb(line) : null;
    }
}
