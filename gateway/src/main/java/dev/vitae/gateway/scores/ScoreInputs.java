package dev.vitae.gateway.scores;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.candidate.ParsedDocument;
import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.gateway.redaction.Redactor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what the scorer gets. What a job's results don't show of a candidate the scorer doesn't see either, so that its prose
 * has nothing to give away.
 */
@ApplicationScoped
public class ScoreInputs {

    private static final TypeReference<List<String>> SKILLS = new TypeReference<>() {};
    private static final TypeReference<List<RedactionKind>> KINDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Double>> WEIGHTS = new TypeReference<>() {};

    private final ObjectMapper json;

    ScoreInputs(ObjectMapper json) {
        this.json = json;
    }

    /** For questions about a candidate: the stored document, and the job where there is one. */
    public ScoreInput of(String document, List<RedactionKind> redact, @Nullable JobText job, YearMonth asOf) {
        try {
            return new ScoreInput(document(document, redact), job, null, null, Map.of(), asOf);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ScoreInput of(WaitingTask task) throws JsonProcessingException {
        List<RedactionKind> redact = task.redact() == null ? List.of() : json.readValue(task.redact(), KINDS);
        return new ScoreInput(
                document(task.document(), redact),
                job(task),
                skills(task.requiredSkills()),
                skills(task.niceToHaveSkills()),
                json.readValue(task.weights(), WEIGHTS),
                YearMonth.parse(task.asOf()));
    }

    /** A list of skills is a job too. */
    private static @Nullable JobText job(WaitingTask task) {
        if (task.hasJob() && task.text() != null) {
            return new JobText(task.text(), task.title(), task.department());
        }
        boolean hasSkills = task.requiredSkills() != null || task.niceToHaveSkills() != null;
        return hasSkills ? new JobText("", null, null) : null;
    }

    private @Nullable List<String> skills(@Nullable String stored) throws JsonProcessingException {
        return stored == null ? null : json.readValue(stored, SKILLS);
    }

    private ParsedDocument document(String stored, List<RedactionKind> redact) throws JsonProcessingException {
        ObjectNode document = (ObjectNode) json.readTree(stored);
        // of a blind review the scorer sees nothing that tells who it is, whichever kinds were asked for: redacting
        // takes the other marks away
        Redactor.redact(document, redact.isEmpty() ? redact : List.of(RedactionKind.values()));
        return json.treeToValue(document, ParsedDocument.class);
    }
}
