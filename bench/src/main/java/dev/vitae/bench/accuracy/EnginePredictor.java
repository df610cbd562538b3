package dev.vitae.bench.accuracy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.scoring.CandidateValues;
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

/** The engine in this process, given each document as what the gateway would take it for. */
final class EnginePredictor implements Predictor {

    private static final Ocr OCR = Ocr.installed();

    /** One for each thread, as each child has its own: the figures must not depend on which documents are read together. */
    private final ThreadLocal<Engine> engines = ThreadLocal.withInitial(() -> new Engine(Limits.DEFAULT, OCR));

    private final ObjectMapper json = new ObjectMapper();
    private final YearMonth thisMonth;

    /** @param thisMonth ends current positions where a label doesn't say when */
    EnginePredictor(YearMonth thisMonth) {
        this.thisMonth = thisMonth;
    }

    @Override
    public Prediction predict(LabelledCase labelled) throws IOException {
        Optional<DocumentType> type = DocumentTypes.detect(labelled.document());
        if (type.isEmpty()) {
            return Prediction.none("unsupported_type");
        }
        return switch (outcome(labelled, type.get())) {
            case ParseOutcome.Parsed parsed ->
                new Prediction(
                        Prediction.OK,
                        new CandidateValues(json.valueToTree(parsed.document().candidate())),
                        parsed.document().evidence());
            case ParseOutcome.Failed failed -> Prediction.none(failed.code().code());
        };
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
