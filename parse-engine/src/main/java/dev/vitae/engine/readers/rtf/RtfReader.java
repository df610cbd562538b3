package dev.vitae.engine.readers.rtf;

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
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads an RTF. */
public final class RtfReader implements DocumentReader {

    private final Limits limits;

    public RtfReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public LayoutDocument read(Path file) throws IOException, UnreadableDocumentException {
        refuseDeepGroups(file);
        VisibleText visible = new VisibleText(new TextAllowance(limits.characters()));
        XhtmlBlocks blocks = new XhtmlBlocks(visible);
        CountingExtractor embedded = new CountingExtractor(limits.embeddedFiles());
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, embedded);
        try (TikaInputStream in = TikaInputStream.get(RtfHiddenText.without(Files.readAllBytes(file), visible))) {
            new RTFParser().parse(in, blocks, new Metadata(), context);
        } catch (SAXException e) {
            blocks.throwRefusal();
            throw new IOException(e);
        } catch (TikaException e) {
            throw new IOException(e);
        }
        if (embedded.isBeyondLimit()) {
            throw new UnreadableDocumentException(FileErrorCode.EMBEDDED_LIMIT);
        }
        return LayoutDocument.unpaged(DocumentType.RTF, blocks.blocks(), visible.hidden())
                .withPortrait(RtfPortrait.isIn(file));
    }

    private void refuseDeepGroups(Path file) throws IOException, UnreadableDocumentException {
        int depth = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\\') {
                    in.skipNBytes(in.available() > 0 ? 1 : 0);
                } else if (next == '{' && ++depth > limits.xmlDepth()) {
                    throw new UnreadableDocumentException(FileErrorCode.XML_BOMB);
                } else if (next == '}') {
                    depth--;
                }
            }
        }
    }

    /** Opens nothing that the document carries with it. */
    private static final class CountingExtractor implements EmbeddedDocumentExtractor {

        private final int most;
        private int files;

        CountingExtractor(int most) {
            this.most = most;
        }

        boolean isBeyondLimit() {
            return files > most;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            files++;
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // never asked to: see shouldParseEmbedded
        }
    }
}
