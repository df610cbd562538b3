package dev.vitae.bench.corpus;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.errors.FileErrorCode;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import dev.vitae.engine.ocr.Ocr;
import dev.vitae.files.DocumentTypes;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;

/** Reads the documents of cases by the engine in this process, each as what the gateway would take it for. Thread safe. */
public final class CaseReader {

    private final YearMonth thisMonth;
    /** One for each thread, as each child has its own: the figures must not depend on which documents are read together. */
    private final ThreadLocal<Engine> engines;

    /** @param thisMonth ends current positions where a label doesn't say when */
    public CaseReader(Ocr ocr, YearMonth thisMonth) {
        this.thisMonth = thisMonth;
        this.engines = ThreadLocal.withInitial(() -> new Engine(Limits.DEFAULT, ocr));
    }

    /** What the engine makes of the document; nothing where it is of no known type. */
    public Optional<ParseOutcome> read(LabelledCase labelled) throws IOException {
        return DocumentTypes.detect(labelled.document()).map(type -> outcome(labelled, type));
    }

    private ParseOutcome outcome(LabelledCase labelled, DocumentType type) {
        try {
            return engines.get()
                    .parse(labelled.document(), type, labelled.asOf().orElse(thisMonth));
        } catch (RuntimeException | StackOverflowError e) {
            // what a child answers for a document that breaks the engine
            return new ParseOutcome.Failed(FileErrorCode.INTERNAL);
        }
    }
}
