package dev.vitae.engine.readers.rtf;

import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.Legibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How text looks at a place of an RTF; each group has its own and starts with a copy of the outer one's. */
final class RtfState {

    private static final int USUAL_SIZE = 24;

    private boolean hidden;
    private boolean deleted;
    private boolean inTable;
    private int size = USUAL_SIZE;
    private int colour;
    private int shade;
    private int highlight;
    private int paragraphShade;
    private boolean patterned;
    private boolean comment;
    private boolean text = true;
    private int fallback = 1;

    RtfState copy() {
        RtfState copy = new RtfState();
        copy.hidden = hidden;
        copy.deleted = deleted;
        copy.inTable = inTable;
        copy.size = size;
        copy.colour = colour;
        copy.shade = shade;
        copy.highlight = highlight;
        copy.paragraphShade = paragraphShade;
        copy.patterned = patterned;
        copy.comment = comment;
        copy.text = text;
        copy.fallback = fallback;
        return copy;
    }

    /** Takes a control word with its number, -1 where it has none. */
    void take(String word, int number) {
        switch (word) {
            case "v" -> hidden = number != 0;
            case "deleted" -> deleted = number != 0;
            case "fs" -> size = number > 0 ? number : USUAL_SIZE;
            case "cf" -> colour = Math.max(0, number);
            case "cb", "chcbpat" -> shade = Math.max(0, number);
            case "highlight" -> highlight = Math.max(0, number);
            case "chshdng" -> patterned = number > 0;
            case "cbpat" -> paragraphShade = Math.max(0, number);
            case "shading" -> patterned |= number > 0;
            case "intbl" -> inTable = true;
            case "uc" -> fallback = Math.max(0, number);
            case "plain" -> plain();
            case "pard" -> {
                paragraphShade = 0;
                inTable = false;
            }
            case "annotation" -> {
                comment = true;
                text = true;
            }
            case "atnauthor", "atnid" -> {
                comment = true;
                text = false;
            }
            case "shptxt" -> text = true;
            case "fonttbl", "colortbl", "stylesheet", "info", "pict", "objdata", "fldinst", "shpinst" -> text = false;
            default -> {}
        }
    }

    private void plain() {
        hidden = false;
        deleted = false;
        size = USUAL_SIZE;
        colour = 0;
        shade = 0;
        highlight = 0;
        patterned = false;
    }

    /** What starts in this group is for programs that know it, and no text. */
    void endText() {
        text = false;
    }

    boolean isComment() {
        return comment;
    }

    /** How many characters after a Unicode one stand in for it. */
    int fallback() {
        return fallback;
    }

    /**
     * Why text is not seen; null where it is, or is no text of the document.
     *
     * @param colours of the document, null for the automatic one
     * @param page what is behind the text; null where that can't be told
     * @param cells whether cells of the table have colours
     */
    @Nullable
    Reason unseen(List<@Nullable Integer> colours, @Nullable Integer page, boolean cells) {
        if (comment) {
            return text ? Reason.COMMENT : null;
        }
        if (!text) {
            return null;
        }
        if (hidden || deleted) {
            return hidden ? Reason.MARKED_HIDDEN : Reason.DELETED;
        }
        Integer behind = inTable && cells ? null : page;
        Integer ground = Fill.over(patterned ? Integer.valueOf(Fill.SOME) : null, behind);
        for (int fill : new int[] {paragraphShade, shade, highlight}) {
            ground = fill == 0 ? ground : Integer.valueOf(of(colours, fill, Contrast.WHITE));
        }
        return Legibility.reason(colour == 0 ? null : of(colours, colour), ground, size / 2.0);
    }

    private static @Nullable Integer of(List<@Nullable Integer> colours, int number) {
        return number < colours.size() ? colours.get(number) : null;
    }

    private static int of(List<@Nullable Integer> colours, int number, int otherwise) {
        Integer colour = of(colours, number);
        return colour == null ? otherwise : colour;
    }
}
