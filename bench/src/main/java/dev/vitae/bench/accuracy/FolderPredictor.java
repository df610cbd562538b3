package dev.vitae.bench.accuracy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.run.BenchException;
import dev.vitae.bench.scoring.CandidateValues;
import dev.vitae.common.candidate.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Candidates that were written down: {@code <stem>.json}, the candidate itself or an object with {@code candidate} in it. */
final class FolderPredictor implements Predictor {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Path folder;

    FolderPredictor(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BenchException("There are no predictions at " + folder + ": no such folder");
        }
        this.folder = folder;
    }

    @Override
    public Prediction predict(LabelledCase labelled) throws IOException {
        Path file = folder.resolve(labelled.stem() + ".json");
        if (!Files.isRegularFile(file)) {
            return Prediction.none("missing");
        }
        try {
            JsonNode read = json.readTree(Files.readAllBytes(file));
            JsonNode candidate = read.path("candidate").isObject() ? read.path("candidate") : read;
            if (!candidate.isObject()) {
                return Prediction.none("unreadable");
            }
            JsonNode evidence = read.path("evidence");
            return new Prediction(
                    Prediction.OK,
                    new CandidateValues(candidate),
                    evidence.isArray() ? json.convertValue(evidence, EVIDENCE) : List.of());
        } catch (JsonProcessingException e) {
            return Prediction.none("unreadable");
        }
    }
}
