package dev.vitae.engine.readers.odf;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.readers.DocumentReader;
import dev.vitae.engine.readers.TextAllowance;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.engine.readers.archive.GuardedArchive;
import dev.vitae.engine.readers.archive.PortraitSearch;
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
        try (GuardedArchive archive = GuardedArchive.open(file, limits, OdtReader::isEmbedded)) {
            archive.read("META-INF/manifest.xml", OdtReader::refuseEncrypted);
            Reading reading = read(archive, true);
            if (reading.body.hasBackdrop() && reading.hides(Reason.WHITE_ON_WHITE)) {
                // what seemed white on white may stand on a picture or shape behind the text
                reading = read(archive, false);
            }
            PortraitSearch portrait = OdtPortrait.search();
            archive.read("content.xml", portrait::read);
            List<Block> blocks = new ArrayList<>(reading.headers);
            blocks.addAll(reading.text);
            blocks.addAll(reading.footers);
            return LayoutDocument.unpaged(DocumentType.ODT, blocks, reading.visible.hidden())
                    .withPortrait(portrait.isFound());
        }
    }

    /** What came of reading both parts. */
    private record Reading(
            OdtStyles styles,
            VisibleText visible,
            OdtBody body,
            List<Block> headers,
            List<Block> text,
            List<Block> footers) {

        boolean hides(Reason reason) {
            return visible.hidden().stream().anyMatch(hidden -> hidden.reason() == reason);
        }
    }

    private Reading read(GuardedArchive archive, boolean whitePage) throws IOException, UnreadableDocumentException {
        OdtStyles styles = new OdtStyles();
        VisibleText visible = new VisibleText(new TextAllowance(limits.characters()));
        OdtBody body = new OdtBody(styles, visible, whitePage);
        Reading reading = new Reading(styles, visible, body, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        archive.read("styles.xml", events -> readPart(events, reading));
        if (!archive.read("content.xml", events -> readPart(events, reading))) {
            throw new IOException("no content");
        }
        return reading;
    }

    private static void readPart(XmlEvents events, Reading reading)
            throws XMLStreamException, UnreadableDocumentException {
        while (events.next()) {
            if (!events.isStart()) {
                continue;
            }
            switch (events.name()) {
                case "style" -> reading.styles.read(events);
                case "page-layout-properties" -> reading.styles.readPage(events);
                case "header" -> reading.headers.addAll(reading.body.blocks(events, Region.HEADER));
                case "footer" -> reading.footers.addAll(reading.body.blocks(events, Region.FOOTER));
                case "text" -> reading.text.addAll(reading.body.blocks(events, Region.BODY));
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
