package dev.vitae.engine.readers.doc;

import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.Fill;
import dev.vitae.engine.readers.Legibility;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.Colorref;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.ShadingDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Whether the runs of a DOC are seen. POI knows neither the shades of runs and cells nor where shapes lie, so text that has or
 * may have one of them behind it counts as seen.
 */
final class DocLooks {

    private static final short SHADE = (short) 0xca71;
    private static final short SHADE_OF_WORD_97 = 0x4866;
    private static final int SOLID = 1;

    private final List<CHPX> runs;
    private final @Nullable Integer page;

    DocLooks(HWPFDocument document) {
        runs = document.getCharacterTable().getTextRuns();
        boolean shapes = !document.getOfficeDrawingsMain().getOfficeDrawings().isEmpty()
                || !document.getOfficeDrawingsHeaders().getOfficeDrawings().isEmpty();
        page = shapes ? null : Integer.valueOf(Contrast.WHITE);
    }

    /** @param onPage false in text boxes, which stand on a shape */
    @Nullable
    Reason unseen(CharacterRun run, Paragraph paragraph, boolean onPage) {
        if (run.isVanished()) {
            return Reason.MARKED_HIDDEN;
        }
        if (run.isMarkedDeleted()) {
            return Reason.DELETED;
        }
        Double size = run.getFontSize() > 0 ? run.getFontSize() / 2.0 : null;
        Integer colour = colour(run.getIco24());
        Integer behind = onPage && !paragraph.isInTable() ? page : null;
        Reason reason = Legibility.reason(colour, Fill.over(fill(paragraph.getShading()), behind), size);
        boolean unread = reason == null || reason == Reason.TOO_SMALL || !(run.isHighlighted() || isShaded(run));
        return unread ? reason : null;
    }

    private boolean isShaded(CharacterRun run) {
        for (CHPX properties : runs) {
            if (properties.getStart() <= run.getStartOffset() && run.getStartOffset() < properties.getEnd()) {
                return properties.getSprmBuf().findSprm(SHADE) != null
                        || properties.getSprmBuf().findSprm(SHADE_OF_WORD_97) != null;
            }
        }
        return false;
    }

    private static int fill(ShadingDescriptor shading) {
        if (shading.getIpat() > SOLID) {
            return Fill.SOME;
        }
        Colorref colour = shading.getIpat() == SOLID ? shading.getCvFore() : shading.getCvBack();
        Integer known = colour.isEmpty() ? null : colour(colour.getValue());
        return known == null ? Fill.NONE : known;
    }

    /** Of {@code 0x00BBGGRR}; null for the automatic colour. */
    private static @Nullable Integer colour(int bgr) {
        return bgr >>> 24 != 0 ? null : (bgr & 0xff) << 16 | (bgr & 0xff00) | bgr >> 16;
    }
}
