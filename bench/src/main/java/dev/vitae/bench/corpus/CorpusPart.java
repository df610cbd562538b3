package dev.vitae.bench.corpus;

import dev.vitae.bench.run.BenchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Copies the {@link Selection} of a corpus into another folder's {@code cases}; what is there already stays. */
public final class CorpusPart {

    private static final String USAGE = "usage: CorpusPart <corpus> <folder> <bytes>";

    private CorpusPart() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            Corpus corpus = Corpus.read(Path.of(arguments[0]));
            List<LabelledCase> chosen = Selection.of(corpus.cases(), CorpusPart::bytes, Long.parseLong(arguments[2]));
            copy(chosen, Files.createDirectories(Path.of(arguments[1]).resolve("cases")));
            System.out.printf(
                    "%d of %d cases, %d bytes%n",
                    chosen.size(),
                    corpus.cases().size(),
                    chosen.stream().mapToLong(CorpusPart::bytes).sum());
        } catch (BenchException | NumberFormatException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void copy(List<LabelledCase> cases, Path folder) throws IOException {
        for (LabelledCase labelled : cases) {
            for (Path file : List.of(labelled.document(), label(labelled))) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }

    private static long bytes(LabelledCase labelled) {
        try {
            return Files.size(labelled.document()) + Files.size(label(labelled));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path label(LabelledCase labelled) {
        return labelled.document().resolveSibling(labelled.stem() + Corpus.LABEL);
    }
}
