package dev.vitae.engine.readers.doc;

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
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a DOC. */
public final class DocReader implements DocumentReader {

    private final Limits limits;

    public DocReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public LayoutDocument read(Path file) throws IOException, UnreadableDocumentException {
        VisibleText visible = new VisibleText(new TextAllowance(limits.characters()));
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableDocumentException(FileErrorCode.ENCRYPTED); // a DOCX with a password
            }
            if (root.hasEntryCaseInsensitive("ObjectPool")
                    && root.getEntryCaseInsensitive("ObjectPool") instanceof DirectoryNode pool
                    && pool.getEntryCount() > limits.embeddedFiles()) {
                throw new UnreadableDocumentException(FileErrorCode.EMBEDDED_LIMIT);
            }
            try (HWPFDocument document = new HWPFDocument(root)) {
                return LayoutDocument.unpaged(DocumentType.DOC, blocks(document, visible), visible.hidden())
                        .withPortrait(DocPortrait.isIn(document));
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException(FileErrorCode.ENCRYPTED);
        }
    }

    private static List<Block> blocks(HWPFDocument document, VisibleText visible) throws UnreadableDocumentException {
        DocBlocks reader = new DocBlocks(document.getStyleSheet(), new DocLooks(document), visible);
        List<Block> blocks = new ArrayList<>();
        Range stories = document.getHeaderStoryRange();
        if (stories != null && !stories.text().isBlank()) {
            blocks.addAll(reader.of(stories, Region.HEADER));
        }
        blocks.addAll(reader.of(document.getRange(), Region.BODY));
        Range boxes = document.getMainTextboxRange();
        if (boxes != null) {
            blocks.addAll(reader.of(boxes, Region.TEXT_BOX));
        }
        Range comments = document.getCommentsRange();
        if (comments != null) {
            visible.leaveOut(comments.text(), Reason.COMMENT);
        }
        return blocks;
    }
}
