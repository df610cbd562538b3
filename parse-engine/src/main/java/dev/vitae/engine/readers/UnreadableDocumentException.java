package dev.vitae.engine.readers;

import dev.vitae.common.errors.FileErrorCode;

/** A file that ends without a candidate, with the code that its owner gets. */
public final class UnreadableDocumentException extends Exception {

    private final FileErrorCode code;

    public UnreadableDocumentException(FileErrorCode code) {
        super(code.code());
        this.code = code;
    }

    public FileErrorCode code() {
        return code;
    }
}
