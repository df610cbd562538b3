package dev.vitae.engine.readers.odf;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.readers.DocumentReader;
import dev.vitae.engine.readers.TextAllowance;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.engine.readers.archive.GuardedArchive;
import dev.vitae.engine.readers.archive.XmlEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads an ODT. */
public final class OdtReader implements DocumentReader {

    private final Limits limits;

    public OdtReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public LayoutDocument read(Path file) throws IOException, UnreadableDocumentException {
        VisibleText visible = new VisibleText(new TextAllowance(limits.characters()));
        OdtStyles styles = new OdtStyles();
        OdtBody body = new OdtBody(styles, visible);
        try (GuardedArchive archive = GuardedArchive.open(file, limits, OdtReader::isEmbedded)) {
            archive.read("META-INF/manifest.xml", OdtReader::refuseEncrypted);
            List<Block> headers = new ArrayList<>();
            List<Block> text = new ArrayList<>();
            List<Block> footers = new ArrayList<>();
            archive.read("styles.xml", events -> readPart(events, styles, body, headers, text, footers));
            if (!archive.read("content.xml", events -> readPart(events, styles, body, headers, text, footers))) {
                throw new IOException("no content");
            }
            List<Block> blocks = new ArrayList<>(headers);
            blocks.addAll(text);
            blocks.addAll(footers);
            return LayoutDocument.unpaged(DocumentType.ODT, blocks, visible.hidden());
        }
    }

    private static void readPart(
            XmlEvents events,
            OdtStyles styles,
            OdtBody body,
            List<Block> headers,
            List<Block> text,
            List<Block> footers)
            throws XMLStreamException, UnreadableDocumentException {
        while (events.next()) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "style" -> styles.read(events);
                case "header" -> headers.addAll(body.blocks(events, Region.HEADER, false));
                case "footer" -> footers.addAll(body.blocks(events, Region.FOOTER, false));
                case "text" -> text.addAll(body.blocks(events, Region.BODY, false));
                default -> {}
            }
        }
    }

    private static void refuseEncrypted(XmlEvents events) throws XMLStreamException, UnreadableDocumentException {
        while (events.next()) {
            if (events.isStart("encryption-data")) {
                throw new UnreadableDocumentException(FileErrorCode.ENCRYPTED);
            }
        }
    }

    private static boolean isEmbedded(String name) {
        return name.startsWith("Object ") && name.endsWith("content.xml");
    }
}
