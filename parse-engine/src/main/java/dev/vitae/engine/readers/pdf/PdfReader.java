package dev.vitae.engine.readers.pdf;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Page;
import dev.vitae.engine.layout.RowSense;
import dev.vitae.engine.ocr.Ocr;
import dev.vitae.engine.readers.DocumentReader;
import dev.vitae.engine.readers.TextAllowance;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.lexicon.DocumentLanguage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF page by page. */
public final class PdfReader implements DocumentReader {

    private final Limits limits;
    private final RowSense sense;
    private final Ocr ocr;
    private final DocumentLanguage language;

    /** Reads no pictures of text. */
    public PdfReader(Limits limits, RowSense sense) {
        this(limits, sense, Ocr.NONE, new DocumentLanguage());
    }

    /**
     * @param ocr for pages that are pictures
     * @param language tells in which language they are
     */
    public PdfReader(Limits limits, RowSense sense, Ocr ocr, DocumentLanguage language) {
        this.limits = limits;
        this.sense = sense;
        this.ocr = ocr;
        this.language = language;
    }

    @Override
    public LayoutDocument read(Path file) throws IOException, UnreadableDocumentException {
        MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(limits.pdfMainMemory(), limits.pdfSpool());
        try (PDDocument pdf = load(file, memory)) {
            int count = pdf.getNumberOfPages();
            if (count > limits.pages()) {
                throw new UnreadableDocumentException(FileErrorCode.TOO_MANY_PAGES);
            }
            refuseManyEmbeddedFiles(pdf);
            return readPages(pdf, count);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(FileErrorCode.ENCRYPTED);
        }
    }

    /** PDFBox goes back and forth in a file, which costs least in memory. */
    private PDDocument load(Path file, MemoryUsageSetting memory) throws IOException {
        return Files.size(file) <= limits.pdfMainMemory() / 4
                ? Loader.loadPDF(Files.readAllBytes(file), "", null, null, memory.streamCache)
                : Loader.loadPDF(file.toFile(), memory.streamCache);
    }

    private LayoutDocument readPages(PDDocument pdf, int count) throws IOException, UnreadableDocumentException {
        GlyphStripper stripper = new GlyphStripper(new TextAllowance(limits.characters()));
        VisibleText visible = new VisibleText(new TextAllowance(Integer.MAX_VALUE));
        PageBlocks blocksOfPages = new PageBlocks(visible, new Columns(new RememberedSense(sense)));
        List<HiddenText> hidden = new ArrayList<>();
        ScannedPages scanned = new ScannedPages(pdf, ocr, language);
        List<Page> pages = new ArrayList<>();
        boolean text = false;
        boolean portrait = false;
        for (int number = 1; number <= count; number++) {
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            stripper.writeText(pdf, Writer.nullWriter());
            GlyphStripper.PageText seen = stripper.takeText(number);
            List<Glyph> glyphs = seen.glyphs();
            hidden.addAll(seen.hidden());
            visible.turnTo(number);
            PDPage page = pdf.getPage(number - 1);
            portrait |= number == 1 && hasPortrait(page);
            double width = page.getCropBox().getWidth();
            double height = page.getCropBox().getHeight();
            boolean picture = PicturePage.isOne(page, glyphs.size());
            Optional<ScannedPages.Sheet> sheet = picture ? scanned.read(number) : Optional.empty();
            if (sheet.isPresent()) {
                glyphs = sheet.get().glyphs();
                width = sheet.get().width();
                height = sheet.get().height();
            }
            boolean rightToLeft = RightToLeft.isPage(glyphs);
            Rules rules = sheet.isPresent() || page.getRotation() != 0 ? Rules.NONE : Rules.of(seen.rules());
            List<Block> blocks = rightToLeft
                    ? blocksOfPages.blocksOf(RightToLeft.mirrored(glyphs, width), rules.mirrored(width), true)
                    : blocksOfPages.blocksOf(glyphs, rules, false);
            text |= !blocks.isEmpty() && picture == sheet.isPresent();
            pages.add(new Page(number, width, height, blocks, rightToLeft));
        }
        if (!text && scanned.error().isPresent()) {
            throw new UnreadableDocumentException(scanned.error().get());
        }
        hidden.addAll(visible.hidden());
        return new LayoutDocument(DocumentType.PDF, true, pages, HiddenText.merged(hidden), portrait, scanned.result());
    }

    private static boolean hasPortrait(PDPage page) {
        try {
            return page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext()
                    && new PortraitFinder().isOn(page);
        } catch (IOException | RuntimeException e) {
            return false; // a broken picture is none, and the text can be read all the same
        }
    }

    private void refuseManyEmbeddedFiles(PDDocument pdf) throws IOException, UnreadableDocumentException {
        var names = pdf.getDocumentCatalog().getNames();
        var embedded = names == null ? null : names.getEmbeddedFiles();
        if (embedded != null && EmbeddedFiles.count(embedded, limits.embeddedFiles()) > limits.embeddedFiles()) {
            throw new UnreadableDocumentException(FileErrorCode.EMBEDDED_LIMIT);
        }
    }
}
