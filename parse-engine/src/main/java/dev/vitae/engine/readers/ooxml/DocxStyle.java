package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.Fill;
import org.jspecify.annotations.Nullable;

/**
 * Properties of text in a DOCX, each null where it is not set and so comes from what the style is based on.
 *
 * @param colour of the letters, or {@link DocxColours#AUTOMATIC}
 * @param transparent whether the letters are filled with nothing
 * @param outline level of a heading, from 1
 * @param shade behind the letters, or a word of {@link Fill} about it
 * @param paragraphShade behind the paragraph, likewise
 */
record DocxStyle(
        @Nullable String font,
        @Nullable Double size,
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Nullable Boolean capitals,
        @Nullable Boolean hidden,
        @Nullable Integer colour,
        @Nullable Boolean transparent,
        @Nullable Integer outline,
        @Nullable Boolean list,
        @Nullable Integer shade,
        @Nullable Integer paragraphShade) {

    static final DocxStyle NONE = new DocxStyle(null, null, null, null, null, null, null, null, null, null, null, null);

    /** These properties, and those of the base where they are not set. */
    DocxStyle over(DocxStyle base) {
        return new DocxStyle(
                font != null ? font : base.font,
                size != null ? size : base.size,
                bold != null ? bold : base.bold,
                italic != null ? italic : base.italic,
                capitals != null ? capitals : base.capitals,
                hidden != null ? hidden : base.hidden,
                colour != null ? colour : base.colour,
                transparent != null ? transparent : base.transparent,
                outline != null ? outline : base.outline,
                list != null ? list : base.list,
                shade != null ? shade : base.shade,
                paragraphShade != null ? paragraphShade : base.paragraphShade);
    }

    TextStyle toTextStyle() {
        return new TextStyle(
                font,
                size,
                Boolean.TRUE.equals(bold) ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT,
                Boolean.TRUE.equals(italic),
                letters());
    }

    /** The colour of the letters; null for the automatic one. */
    @Nullable
    Integer letters() {
        return colour == null || colour == DocxColours.AUTOMATIC ? null : colour;
    }

    /** What the letters stand on, null where that can't be told. */
    @Nullable
    Integer ground(@Nullable Integer around) {
        return Fill.over(shade, Fill.over(paragraphShade, around));
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean isTransparent() {
        return Boolean.TRUE.equals(transparent);
    }
}
