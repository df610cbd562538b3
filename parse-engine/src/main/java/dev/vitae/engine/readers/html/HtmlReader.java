package dev.vitae.engine.readers.html;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.readers.DocumentReader;
import dev.vitae.engine.readers.TextAllowance;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads an HTML page; nothing that it points to is fetched. */
public final class HtmlReader implements DocumentReader {

    /** A page with more tags than this is no CV, and its tree would not fit a child's memory. */
    private static final int MOST_TAGS = 150_000;

    private final Limits limits;

    public HtmlReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public LayoutDocument read(Path file) throws IOException, UnreadableDocumentException {
        refuseManyTags(file);
        Document page;
        try (InputStream in = Files.newInputStream(file)) {
            page = Jsoup.parse(in, null, "");
        }
        VisibleText visible = new VisibleText(new TextAllowance(limits.characters()));
        HtmlBlocks blocks = new HtmlBlocks(new HtmlStyles(page), visible, limits.xmlDepth());
        return LayoutDocument.unpaged(DocumentType.HTML, blocks.of(page.body()), visible.hidden())
                .withPortrait(HtmlPortrait.isIn(page));
    }

    private static void refuseManyTags(Path file) throws IOException, UnreadableDocumentException {
        int tags = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '<' && ++tags > MOST_TAGS) {
                    throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
                }
            }
        }
    }
}
