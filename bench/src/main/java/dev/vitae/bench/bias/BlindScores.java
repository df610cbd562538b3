package dev.vitae.bench.bias;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.bench.run.BenchException;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.documents.DocumentType;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.engine.Engine;
import dev.vitae.engine.Limits;
import dev.vitae.engine.ParseOutcome;
import dev.vitae.engine.ocr.Ocr;
import dev.vitae.fit.FitEngine;
import dev.vitae.fit.FitSettings;
import dev.vitae.fit.score.FitScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;

/** Scores the CV of somebody for a job, by way of a file and both engines, as the suite does. */
final class BlindScores {

    private static final YearMonth AS_OF = YearMonth.of(2026, 11);

    private final Engine parser = new Engine(Limits.DEFAULT, Ocr.NONE);
    private final FitEngine scorer = FitEngine.create(FitSettings.DEFAULT);
    private final Path file;

    /** @param folder for a file at a time */
    BlindScores(Path folder) {
        this.file = folder.resolve("cv.txt");
    }

    ParsedDocument parse(Person person, JsonNode candidate) {
        try {
            Files.writeString(file, TextCv.of(person, candidate));
        } catch (IOException e) {
            throw new BenchException("Not written: " + file, e);
        }
        return switch (parser.parse(file, DocumentType.TXT, AS_OF)) {
            case ParseOutcome.Parsed parsed -> parsed.document();
            case ParseOutcome.Failed failed ->
                throw new BenchException("Not read: " + failed.code().code());
        };
    }

    FitScore score(ParsedDocument document, String job) {
        return scorer.fit(new ScoreInput(document, new JobText(job, null, null), null, null, Map.of(), AS_OF));
    }
}
