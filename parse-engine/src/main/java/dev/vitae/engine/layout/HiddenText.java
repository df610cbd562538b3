package dev.vitae.engine.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Text that was left out because no reader of the page sees it. Only how much there was is kept, never what it said.
 *
 * @param page from 1; always 1 where the format has no pages
 * @param characters without spaces
 */
public record HiddenText(Reason reason, int page, int characters) {

    /** Why it can't be seen. */
    public enum Reason {
        /** The file itself says that it is not shown: hidden runs and sections, layers that are switched off. */
        MARKED_HIDDEN,
        /** A comment on the text, not part of it. */
        COMMENT,
        /** Deleted, and kept only by the tracking of changes. */
        DELETED,
        /** Drawn in a mode that leaves nothing on the page. */
        INVISIBLE_INK,
        /** Drawn with no opacity. */
        TRANSPARENT,
        /** White, or so nearly that nobody tells, on white. */
        WHITE_ON_WHITE,
        /** In the colour of the fill that it stands on. */
        OWN_BACKGROUND,
        /** Under a shape or image that was painted later. */
        COVERED,
        /** Of 1 pt or less. */
        TOO_SMALL,
        /** Outside of the page. */
        OFF_PAGE,
        /** On the page, but outside of the area that is painted. */
        CLIPPED,
        /** Characters without width that ordinary text has no use for. */
        ZERO_WIDTH,
        /** Characters that carry text of their own and are never drawn: tags, and variation selectors in a row. */
        TAGS
    }

    /** One entry for each reason and page, in the order of the pages. */
    public static List<HiddenText> merged(List<HiddenText> found) {
        Map<Integer, Map<Reason, Integer>> sums = new TreeMap<>();
        for (HiddenText hidden : found) {
            sums.computeIfAbsent(hidden.page, page -> new TreeMap<>())
                    .merge(hidden.reason, hidden.characters, Integer::sum);
        }
        List<HiddenText> merged = new ArrayList<>();
        sums.forEach((page, reasons) ->
                reasons.forEach((reason, characters) -> merged.add(new HiddenText(reason, page, characters))));
        return merged;
    }
}
