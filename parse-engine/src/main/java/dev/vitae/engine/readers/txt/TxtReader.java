package dev.vitae.engine.readers.txt;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Limits;
import dev.vitae.engine.layout.Block;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.readers.DocumentReader;
import dev.vitae.engine.readers.TextAllowance;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a text line by line; empty lines part its blocks, leading spaces stay. */
public final class TxtReader implements DocumentReader {

    private static final int MOST_BYTES_A_CHARACTER = 4;

    private final Limits limits;

    public TxtReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public LayoutDocument read(Path file) throws IOException, UnreadableDocumentException {
        if (Files.size(file) > (long) limits.characters() * MOST_BYTES_A_CHARACTER) {
            throw new UnreadableDocumentException(FileErrorCode.TOO_MUCH_TEXT);
        }
        VisibleText visible = new VisibleText(new TextAllowance(limits.characters()));
        List<Block> blocks = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (String line : CharsetGuess.decode(Files.readAllBytes(file)).lines().toList()) {
            String text = visible.clean(line).stripTrailing();
            if (text.isBlank()) {
                endBlock(open, blocks);
            } else {
                open.add(Line.of(text, TextStyle.PLAIN));
            }
        }
        endBlock(open, blocks);
        return LayoutDocument.unpaged(DocumentType.TXT, blocks, visible.hidden());
    }

    private static void endBlock(List<Line> open, List<Block> blocks) {
        if (!open.isEmpty()) {
            blocks.add(new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, open, null));
            open.clear();
        }
    }
}
