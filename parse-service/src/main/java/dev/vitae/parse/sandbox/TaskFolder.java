package dev.vitae.parse.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The private folder of one document: the document under a neutral name, and what comes of it. Closing it removes all. */
public final class TaskFolder implements Closeable {

    /** More than any CV gives; a child gone wild must not fill the blob store. */
    private static final long MAX_RESULT_BYTES = 16L * 1024 * 1024;

    private final Path folder;

    TaskFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the document belongs. */
    public Path document() {
        return folder.resolve("document");
    }

    /** Opens what the child wrote. */
    public InputStream openResult() throws IOException {
        return Files.newInputStream(result(), LinkOption.NOFOLLOW_LINKS);
    }

    /** The lines of the document, where they were wanted; nothing where the child wrote none of an acceptable size. */
    public byte[] lines() throws IOException {
        if (!isAcceptable(linesFile())) {
            return new byte[0];
        }
        try (InputStream lines = Files.newInputStream(linesFile(), LinkOption.NOFOLLOW_LINKS)) {
            return lines.readAllBytes();
        }
    }

    Path linesFile() {
        return folder.resolve("lines.json");
    }

    Path result() {
        return folder.resolve("result.json");
    }

    boolean hasResult() throws IOException {
        return isAcceptable(result());
    }

    private static boolean isAcceptable(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAX_RESULT_BYTES;
    }

    @Override
    public void close() throws IOException {
        // the two usual files first, without a walk; the walk finds what else a child may have left
        Files.deleteIfExists(document());
        Files.deleteIfExists(result());
        WorkFolder.deleteAll(folder);
    }
}
