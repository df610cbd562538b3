package dev.vitae.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A file to upload. */
record CvFile(String name, byte[] content) {

    static CvFile of(Path file) throws IOException {
        return new CvFile(file.getFileName().toString(), Files.readAllBytes(file));
    }

    /**
     * So many PDFs of the same person that differ in a comment behind their end: no reader sees it, and none of them has
     * been uploaded before.
     */
    static List<CvFile> copies(Path pdf, int count) throws IOException {
        var original = Files.readAllBytes(pdf);
        return IntStream.range(0, count)
                .mapToObj(number -> new CvFile("copy-" + number + ".pdf", marked(original)))
                .toList();
    }

    private static byte[] marked(byte[] original) {
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(original);
        marked.writeBytes(("\n% " + UUID.randomUUID() + "\n").getBytes(StandardCharsets.US_ASCII));
        return marked.toByteArray();
    }
}
