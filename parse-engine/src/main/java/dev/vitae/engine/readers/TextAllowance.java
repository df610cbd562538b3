package dev.vitae.engine.readers;

import dev.vitae.common.errors.FileErrorCode;

/** Counts the characters of one document and ends its reading when there are too many. */
public final class TextAllowance {

    private long left;

    public TextAllowance(int characters) {
        left = characters;
    }

    public void take(int characters) throws UnreadableDocumentException {
        left -= characters;
        if (left < 0) {
            throw new UnreadableDocumentException(FileErrorCode.TOO_MUCH_TEXT);
        }
    }
}
