package dev.vitae.bench.extract;

import dev.vitae.bench.bare.BareLoop;
import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.corpus.Corpus;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.run.BenchException;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.files.DocumentTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF of one page with text: the engine reads the file, as in a child, and the bare loop the same bytes.
 */
record Pdf(Path file, TestFile bytes) {

    /** Those of a corpus. */
    static List<Pdf> ofOnePage(Corpus corpus) throws IOException {
        List<Pdf> found = new ArrayList<>();
        for (LabelledCase labelled : corpus.cases()) {
            Path file = labelled.document();
            if (DocumentTypes.detect(file).equals(Optional.of(DocumentType.PDF))) {
                TestFile bytes = new TestFile(file.getFileName().toString(), Files.readAllBytes(file));
                if (pages(bytes) == 1 && !BareLoop.strip(bytes).isBlank()) {
                    found.add(new Pdf(file, bytes));
                }
            }
        }
        if (found.isEmpty()) {
            throw new BenchException("There is no PDF of one page in the corpus " + corpus.name());
        }
        return found;
    }

    private static int pages(TestFile file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.content())) {
            return document.getNumberOfPages();
        }
    }
}
