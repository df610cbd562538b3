package dev.vitae.bench.bare;

import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The baseline: PDFBox in this process, one thread, text only, nothing kept. */
public final class BareLoop {

    private BareLoop() {}

    /** Reads each file once. */
    public static TimedLoop.Result run(List<TestFile> files) {
        return TimedLoop.run(files, file -> {
            if (strip(file).isBlank()) {
                throw new BenchException("PDFBox finds no text in " + file.name());
            }
        });
    }

    /** The text of a PDF. */
    public static String strip(TestFile file) {
        try (PDDocument document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new BenchException("PDFBox can't read " + file.name(), e);
        }
    }
}
