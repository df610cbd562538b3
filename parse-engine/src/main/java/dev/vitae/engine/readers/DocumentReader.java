package dev.vitae.engine.readers;

import dev.vitae.engine.layout.LayoutDocument;
import java.io.IOException;
import java.nio.file.Path;

/** Turns a file of one format into the layout model. */
public interface DocumentReader {

    /**
     * Reads the whole file within the limits.
     *
     * @throws UnreadableDocumentException where the file is beyond a limit or can't be read, saying which
     * @throws IOException where the file is damaged
     */
    LayoutDocument read(Path file) throws IOException, UnreadableDocumentException;
}
