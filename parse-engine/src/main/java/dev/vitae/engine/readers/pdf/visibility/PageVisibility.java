package dev.vitae.engine.readers.pdf.visibility;

import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.HiddenText.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Which of a page's glyphs are seen, and how many characters are not. */
public final class PageVisibility {

    private final BitSet unseen;
    private final Map<Reason, Integer> hidden;
    private final List<Box> rules;

    PageVisibility(BitSet unseen, Map<Reason, Integer> hidden, List<Box> rules) {
        this.unseen = unseen;
        this.hidden = hidden;
        this.rules = rules;
    }

    static PageVisibility of(Painting painting) {
        Findings findings = new Findings(painting.glyphs());
        Inspection inspection = new Inspection(painting, findings);
        painting.runs().forEach(inspection::inspect);
        if (!findings.isEmpty()) {
            new TextLayer(painting, findings).show();
        }
        if (!painting.isTooMuch()) {
            new Repetitions(painting.runs(), findings).drop();
        }
        return findings.visibility(painting.runs(), painting.rules());
    }

    public boolean isAllSeen() {
        return unseen.isEmpty();
    }

    /** Whether a glyph is to be read, by its number on the page: one that is printed twice is read once. */
    public boolean isSeen(int glyph) {
        return !unseen.get(glyph);
    }

    /** The thin level and upright lines on the page, in points from its upper left corner. */
    public List<Box> rules() {
        return rules;
    }

    public List<HiddenText> hidden(int page) {
        List<HiddenText> list = new ArrayList<>();
        hidden.forEach((reason, characters) -> list.add(new HiddenText(reason, page, characters)));
        return list;
    }
}
