package dev.vitae.engine.layout;

import dev.vitae.common.documents.DocumentType;
import java.util.List;

/**
 * A document of any format, as all that follows the readers sees it.
 *
 * @param paged whether the format has pages, so that their number says something
 * @param hidden text that was found and left out
 * @param pictures what of it stands on pages that are pictures
 * @param portrait whether a picture was seen that can be a portrait
 */
public record LayoutDocument(
        DocumentType type,
        boolean paged,
        List<Page> pages,
        List<HiddenText> hidden,
        Pictures pictures,
        boolean portrait) {

    public LayoutDocument {
        pages = List.copyOf(pages);
        hidden = List.copyOf(hidden);
    }

    /** A document without pictures of text. */
    public LayoutDocument(DocumentType type, boolean paged, List<Page> pages, List<HiddenText> hidden) {
        this(type, paged, pages, hidden, Pictures.NONE, false);
    }

    /** A document of a format without pages. */
    public static LayoutDocument unpaged(DocumentType type, List<Block> blocks, List<HiddenText> hidden) {
        return new LayoutDocument(type, false, List.of(Page.unpaged(blocks)), hidden);
    }

    public LayoutDocument withPortrait(boolean seen) {
        return new LayoutDocument(type, paged, pages, hidden, pictures, seen);
    }
}
