package dev.vitae.engine.documents;

import dev.vitae.common.candidate.DocumentKind;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.Section;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells CVs from other documents. Where it is in doubt it says CV: a candidate that is lost costs more than an empty one. */
public final class DocumentKinds {

    /** The lexicon's kinds; of two with as many lines the first is meant. */
    private static final Map<String, DocumentKind> KINDS = kinds();

    private static final int TITLE_LINES = 6;

    /** Fewer lines with telling words say nothing: an accountant has invoices in a CV, a cook recipes. */
    private static final int FEWEST_TELLING = 3;

    private static final double MOSTLY_PROSE = 0.6;

    private final TellingWords telling = new TellingWords();
    private final PhraseSet titles = Lexicon.ofAllLanguages("headings").set("title");

    /**
     * The kind of a document.
     *
     * @param dated positions and courses with a period that were found in it
     * @param contact e-mail address and telephone number: how many of them were found
     */
    public DocumentKind of(List<ReadingLine> lines, List<Section> sections, int dated, int contact) {
        boolean titled = lines.stream().limit(TITLE_LINES).anyMatch(line -> titles.is(line.text()));
        Traits traits = Traits.of(lines, sections, dated, contact, titled);
        if (traits.isPlainlyCv()) {
            return DocumentKind.CV;
        }
        Map<String, Integer> words = telling.linesIn(lines);
        String likeliest = null;
        int most = 0;
        for (String kind : KINDS.keySet()) {
            if (words.getOrDefault(kind, 0) > most) {
                most = words.getOrDefault(kind, 0);
                likeliest = kind;
            }
        }
        return isCv(traits, most) ? DocumentKind.CV : KINDS.getOrDefault(likeliest, DocumentKind.OTHER);
    }

    /** @param telling lines that are telling of the kind that it would be otherwise */
    private static boolean isCv(Traits traits, int telling) {
        int evidence = traits.evidence();
        // a vacancy asks for experience and skills under headings of a CV, but has nothing dated under them
        int needed = traits.dated() == 0 ? evidence / 2 : evidence;
        if (telling >= FEWEST_TELLING && telling > needed) {
            return false;
        }
        if (traits.prose() >= MOSTLY_PROSE && evidence <= 1) {
            return traits.contact() > 0 && telling < FEWEST_TELLING - 1;
        }
        return evidence > 0 || traits.contact() > 0;
    }

    private static Map<String, DocumentKind> kinds() {
        Map<String, DocumentKind> kinds = new LinkedHashMap<>();
        kinds.put("letter", DocumentKind.COVER_LETTER);
        kinds.put("invoice", DocumentKind.INVOICE);
        kinds.put("vacancy", DocumentKind.OTHER);
        kinds.put("recipe", DocumentKind.OTHER);
        kinds.put("terms", DocumentKind.OTHER);
        kinds.put("contract", DocumentKind.CONTRACT);
        kinds.put("report", DocumentKind.REPORT);
        return kinds;
    }
}
