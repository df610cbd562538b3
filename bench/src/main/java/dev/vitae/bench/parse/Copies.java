package dev.vitae.bench.parse;

import dev.vitae.bench.bare.TestFile;
import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Any number of distinct one-page PDFs out of a few: each copy ends in a comment of its own behind {@code %%EOF}, which readers
 * skip. So every copy has its own SHA-256 and no stored answer fits it, while all copies of a sample cost the same to read.
 */
final class Copies {

    private final List<byte[]> originals;
    private final String run;
    private int made;

    /** @param run tells the copies of this run from those of others */
    Copies(List<byte[]> originals, String run) {
        if (originals.isEmpty()) {
            throw new BenchException("There is no PDF of one page among the samples.");
        }
        this.originals = List.copyOf(originals);
        this.run = run;
    }

    /** The PDFs of one page in a folder, in the order of their names. */
    static Copies ofSamples(Path folder, String run) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> pdfs = Files.newDirectoryStream(folder, "*.pdf")) {
            pdfs.forEach(files::add);
        }
        files.sort(null);
        List<byte[]> originals = new ArrayList<>();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            try (PDDocument document = Loader.loadPDF(content)) {
                if (document.getNumberOfPages() == 1) {
                    originals.add(content);
                }
            }
        }
        return new Copies(originals, run);
    }

    /** The next ones, each of which was never given out before. */
    List<TestFile> next(int count) {
        List<TestFile> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(copy(made++));
        }
        return files;
    }

    int originals() {
        return originals.size();
    }

    private TestFile copy(int number) {
        byte[] original = originals.get(number % originals.size());
        byte[] comment = "\n%% copy %s-%06d\n".formatted(run, number).getBytes(StandardCharsets.US_ASCII);
        byte[] content = Arrays.copyOf(original, original.length + comment.length);
        System.arraycopy(comment, 0, content, original.length, comment.length);
        return new TestFile("cv-%06d.pdf".formatted(number), content);
    }
}
