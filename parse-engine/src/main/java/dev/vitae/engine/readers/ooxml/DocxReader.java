package dev.vitae.engine.readers.ooxml;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.DocumentReader;
import dev.vitae.engine.readers.TextAllowance;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import dev.vitae.engine.readers.archive.GuardedArchive;
import dev.vitae.engine.readers.archive.PortraitSearch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DOCX. Its parts are streamed, not built up as POI's XWPF does: that takes a tenth of the memory, reaches text boxes
 * and content controls as well, and ends at the first event that goes beyond a limit.
 */
public final class DocxReader implements DocumentReader {

    private final Limits limits;

    public DocxReader(Limits limits) {
        this.limits = limits;
    }

    private static final class Parts {
        private String main = "word/document.xml";
        private String styles = "";
        private String comments = "";
        private final Set<String> headers = new LinkedHashSet<>();
        private final Set<String> footers = new LinkedHashSet<>();
    }

    @Override
    public LayoutDocument read(Path file) throws IOException, UnreadableDocumentException {
        if (FileMagic.valueOf(file.toFile()) == FileMagic.OLE2) {
            throw new UnreadableDocumentException(FileErrorCode.ENCRYPTED); // a DOCX with a password is wrapped in OLE2
        }
        try (GuardedArchive archive = GuardedArchive.open(file, limits, name -> name.contains("/embeddings/"))) {
            Parts parts = findParts(archive);
            DocxProperties properties = new DocxProperties();
            archive.read(parts.styles, properties::readStyles);
            Reading reading = read(archive, parts, properties, Contrast.WHITE);
            if (reading.body.hasBackdrop() && reading.hides(Reason.WHITE_ON_WHITE)) {
                // what seemed white on white may stand on a picture or shape behind the text
                reading = read(archive, parts, properties, null);
            }
            return LayoutDocument.unpaged(DocumentType.DOCX, reading.blocks, reading.visible.hidden())
                    .withPortrait(hasPortrait(archive, parts));
        }
    }

    /** What came of reading all parts. */
    private record Reading(List<Block> blocks, VisibleText visible, DocxBody body) {

        boolean hides(Reason reason) {
            return visible.hidden().stream().anyMatch(hidden -> hidden.reason() == reason);
        }
    }

    private Reading read(GuardedArchive archive, Parts parts, DocxProperties properties, @Nullable Integer page)
            throws IOException, UnreadableDocumentException {
        VisibleText visible = new VisibleText(new TextAllowance(limits.characters()));
        DocxBody body = new DocxBody(properties, visible, page);
        List<Block> blocks = new ArrayList<>();
        for (String header : parts.headers) {
            archive.read(header, events -> blocks.addAll(body.blocks(events, Region.HEADER)));
        }
        if (!archive.read(parts.main, events -> blocks.addAll(body.blocks(events, Region.BODY)))) {
            throw new IOException("no main part");
        }
        for (String footer : parts.footers) {
            archive.read(footer, events -> blocks.addAll(body.blocks(events, Region.FOOTER)));
        }
        archive.read(parts.comments, events -> body.leaveOut(events, Reason.COMMENT));
        return new Reading(blocks, visible, body);
    }

    private static boolean hasPortrait(GuardedArchive archive, Parts parts)
            throws IOException, UnreadableDocumentException {
        for (String header : parts.headers) {
            PortraitSearch portrait = DocxPortrait.search();
            archive.read(header, portrait::read);
            if (portrait.isFound()) {
                return true;
            }
        }
        PortraitSearch portrait = DocxPortrait.search();
        archive.read(parts.main, portrait::read);
        return portrait.isFound();
    }

    private static Parts findParts(GuardedArchive archive) throws IOException, UnreadableDocumentException {
        Parts parts = new Parts();
        archive.read("_rels/.rels", events -> {
            while (events.next()) {
                if (events.isStart("Relationship")
                        && events.attribute("Type", "").endsWith("/officeDocument")) {
                    parts.main = resolve("", events.attribute("Target", parts.main));
                }
            }
        });
        int slash = parts.main.lastIndexOf('/') + 1;
        String folder = parts.main.substring(0, slash);
        archive.read(folder + "_rels/" + parts.main.substring(slash) + ".rels", events -> {
            while (events.next()) {
                if (!events.isStart("Relationship") || "External".equals(events.attribute("TargetMode"))) {
                    continue;
                }
                String type = events.attribute("Type", "");
                String target = resolve(folder, events.attribute("Target", ""));
                if (type.endsWith("/styles")) {
                    parts.styles = target;
                } else if (type.endsWith("/comments")) {
                    parts.comments = target;
                } else if (type.endsWith("/header")) {
                    parts.headers.add(target);
                } else if (type.endsWith("/footer")) {
                    parts.footers.add(target);
                }
            }
        });
        return parts;
    }

    private static String resolve(String folder, String target) {
        try {
            return URI.create("/" + folder).resolve(target).getPath().substring(1);
        } catch (IllegalArgumentException | NullPointerException | StringIndexOutOfBoundsException e) {
            return ""; // no name of a part
        }
    }
}
