package dev.vitae.bench.accuracy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.corpus.CaseReader;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.scoring.CandidateValues;
import dev.vitae.engine.ParseOutcome;
import dev.vitae.engine.ocr.Ocr;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;

/** The engine in this process, given each document as what the gateway would take it for. */
final class EnginePredictor implements Predictor {

    private final ObjectMapper json = new ObjectMapper();
    private final CaseReader reader;

    /** @param thisMonth ends current positions where a label doesn't say when */
    EnginePredictor(YearMonth thisMonth) {
        this.reader = new CaseReader(Ocr.installed(), thisMonth);
    }

    @Override
    public Prediction predict(LabelledCase labelled) throws IOException {
        Optional<ParseOutcome> outcome = reader.read(labelled);
        if (outcome.isEmpty()) {
            return Prediction.none("unsupported_type");
        }
        return switch (outcome.get()) {
            case ParseOutcome.Parsed parsed ->
                new Prediction(
                        Prediction.OK,
                        new CandidateValues(json.valueToTree(parsed.document().candidate())),
                        parsed.document().evidence());
            case ParseOutcome.Failed failed -> Prediction.none(failed.code().code());
        };
    }
}
