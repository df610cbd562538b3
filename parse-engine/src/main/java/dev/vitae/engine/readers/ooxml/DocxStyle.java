package dev.vitae.engine.readers.ooxml;

import dev.vitae.engine.layout.TextStyle;
import org.jspecify.annotations.Nullable;

/**
 * Properties of text in a DOCX, each null where it is not set and so comes from what the style is based on.
 *
 * @param outline level of a heading, from 1
 */
record DocxStyle(
        @Nullable String font,
        @Nullable Double size,
        @Nullable Boolean bold,
        @Nullable Boolean italic,
        @Nullable Boolean capitals,
        @Nullable Boolean hidden,
        @Nullable Integer colour,
        @Nullable Integer outline,
        @Nullable Boolean list) {

    static final DocxStyle NONE = new DocxStyle(null, null, null, null, null, null, null, null, null);

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
                outline != null ? outline : base.outline,
                list != null ? list : base.list);
    }

    TextStyle toTextStyle() {
        return new TextStyle(
                font,
                size,
                Boolean.TRUE.equals(bold) ? TextStyle.BOLD_WEIGHT : TextStyle.NORMAL_WEIGHT,
                Boolean.TRUE.equals(italic),
                colour);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }
}
