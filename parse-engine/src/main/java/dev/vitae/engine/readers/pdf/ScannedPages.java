package dev.vitae.engine.readers.pdf;

import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Pictures;
import dev.vitae.engine.ocr.DocumentOcr;
import dev.vitae.engine.ocr.DocumentOcr.ScannedPage;
import dev.vitae.engine.ocr.Ocr;
import dev.vitae.engine.ocr.ScannedLine;
import dev.vitae.engine.ocr.ScannedWord;
import dev.vitae.lexicon.DocumentLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Those pages of one document that have to be looked at to be read. */
final class ScannedPages {

    private final PagePictures pictures;
    private final Optional<DocumentOcr> ocr;
    private final ScannedLooks looks = new ScannedLooks();
    private final List<Pictures.Word> words = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();

    ScannedPages(PDDocument pdf, Ocr ocr, DocumentLanguage language) {
        this.pictures = new PagePictures(pdf);
        this.ocr = ocr.forDocument(language);
    }

    /**
     * A page as if it had been typeset.
     *
     * @param width in points
     */
    record Sheet(List<Glyph> glyphs, double width, double height) {}

    /** The page with this number; empty where it could not be read. */
    Optional<Sheet> read(int number) {
        Optional<Sheet> sheet = ocr.filter(reading -> !reading.isOutOfTime())
                .flatMap(reading -> pictures.of(number - 1)
                        .flatMap(picture -> reading.read(picture)
                                .map(page -> sheet(page, number, PagePictures.pointsPerPixel(picture)))));
        if (sheet.isEmpty()) {
            unread.add(number);
        }
        return sheet;
    }

    private Sheet sheet(ScannedPage page, int number, double pointsPerPixel) {
        for (ScannedLine line : page.lines()) {
            for (ScannedWord word : line.words()) {
                Box box = new Box(
                        word.left() * pointsPerPixel,
                        word.top() * pointsPerPixel,
                        (word.right() - word.left()) * pointsPerPixel,
                        (word.bottom() - word.top()) * pointsPerPixel);
                words.add(new Pictures.Word(word.text(), number, box, word.confidence()));
            }
        }
        return new Sheet(
                ScannedGlyphs.of(page.lines(), looks, pointsPerPixel),
                page.width() * pointsPerPixel,
                page.height() * pointsPerPixel);
    }

    Pictures result() {
        return new Pictures(words, unread);
    }

    /** Why a document without any other text can't be read; empty where all of its pages were looked at. */
    Optional<FileErrorCode> error() {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        boolean late = ocr.map(DocumentOcr::isOutOfTime).orElse(false);
        return Optional.of(late ? FileErrorCode.PARSE_TIMEOUT : FileErrorCode.OCR_UNAVAILABLE);
    }
}
