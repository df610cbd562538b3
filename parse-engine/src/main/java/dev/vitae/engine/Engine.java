package dev.vitae.engine;

import dev.vitae.common.candidate.PlainText;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.fields.CandidateReader;
import dev.vitae.engine.fields.PlainTextReader;
import dev.vitae.engine.fields.ReadCv;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.RowSense;
import dev.vitae.engine.layout.TableBlock;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.ocr.Ocr;
import dev.vitae.engine.readers.DocumentReader;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.doc.DocReader;
import dev.vitae.engine.readers.html.HtmlReader;
import dev.vitae.engine.readers.odf.OdtReader;
import dev.vitae.engine.readers.ooxml.DocxReader;
import dev.vitae.engine.readers.pdf.PdfReader;
import dev.vitae.engine.readers.rtf.RtfReader;
import dev.vitae.engine.readers.txt.TxtReader;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.engine.sections.LexiconRowSense;
import dev.vitae.lexicon.DocumentLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** Reads CV files within limits. Thread-safe; what is slow to make is made once, here. */
public final class Engine {

    private final Limits limits;
    private final RowSense sense;
    private final CandidateReader candidates;
    private final PlainTextReader texts = new PlainTextReader();
    private final DocumentLanguage language = new DocumentLanguage();
    private final Ocr ocr;

    /** Reads no pictures of text, so that a result doesn't depend on what is installed. */
    public Engine(Limits limits) {
        this(limits, Ocr.NONE);
    }

    public Engine(Limits limits, Ocr ocr) {
        this.limits = limits;
        this.ocr = ocr;
        HeadingLexicon headings = new HeadingLexicon();
        PeriodReader periods = new PeriodReader();
        sense = new LexiconRowSense(headings, periods);
        candidates = new CandidateReader(headings, periods, language);
    }

    /**
     * Reads a CV.
     *
     * @param type what the file is by its content
     * @param asOf the month in which a current position ends
     */
    public ParseOutcome parse(Path file, DocumentType type, YearMonth asOf) {
        return parse(file, type, asOf, List.of());
    }

    /**
     * Reads a CV with the help of others.
     *
     * @param readings taken where the engine isn't sure by itself
     */
    public ParseOutcome parse(Path file, DocumentType type, YearMonth asOf, List<FieldReading> readings) {
        try {
            ReadCv read = candidates.read(layout(file, type), asOf, readings);
            return new ParseOutcome.Parsed(read.document(), read.lines());
        } catch (UnreadableDocumentException e) {
            return new ParseOutcome.Failed(e.code());
        }
    }

    /**
     * Reads any document for its text alone.
     *
     * @param type what the file is by its content
     */
    public TextOutcome text(Path file, DocumentType type) {
        try {
            PlainText text = texts.read(layout(file, type));
            return text.text().isBlank() ? new TextOutcome.Failed(FileErrorCode.NO_TEXT) : new TextOutcome.Read(text);
        } catch (UnreadableDocumentException e) {
            return new TextOutcome.Failed(e.code());
        }
    }

    private LayoutDocument layout(Path file, DocumentType type) throws UnreadableDocumentException {
        LayoutDocument document;
        try {
            document = readerOf(type).read(file);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // the libraries answer damage with exceptions of every kind
            throw new UnreadableDocumentException(FileErrorCode.CORRUPT);
        }
        if (!hasText(document)) {
            throw new UnreadableDocumentException(FileErrorCode.NO_TEXT);
        }
        return document;
    }

    private DocumentReader readerOf(DocumentType type) {
        return switch (type) {
            case PDF -> new PdfReader(limits, sense, ocr, language);
            case TXT -> new TxtReader(limits);
            case DOCX -> new DocxReader(limits);
            case DOC -> new DocReader(limits);
            case ODT -> new OdtReader(limits);
            case RTF -> new RtfReader(limits);
            case HTML -> new HtmlReader(limits);
        };
    }

    private static boolean hasText(LayoutDocument document) {
        return document.pages().stream().flatMap(page -> page.blocks().stream()).anyMatch(block -> switch (block) {
            case TextBlock text ->
                text.lines().stream().anyMatch(line -> !line.text().isBlank());
            case TableBlock table -> !table.rows().isEmpty();
        });
    }
}
