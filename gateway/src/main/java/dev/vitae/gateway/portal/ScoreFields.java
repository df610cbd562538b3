package dev.vitae.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.candidate.Warning;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.gateway.scores.CandidateScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what was said of a candidate into answers, null where nothing was, with a warning that says why. */
@ApplicationScoped
class ScoreFields {

    private static final Warning NOT_ASKED = new Warning(
            "not_scored", "Scores and prose were not asked for at the upload; rescore_candidates gives them");
    private static final Warning PENDING =
            new Warning("scoring_pending", "Scores and prose are not there yet; ask again when the job is completed");
    private static final Warning FAILED =
            new Warning("scoring_failed", "Scores and prose could not be had; rescore_candidates tries again");

    private final ObjectMapper json;

    ScoreFields(ObjectMapper json) {
        this.json = json;
    }

    /** The score and how it comes about. */
    void addScore(ObjectNode target, @Nullable Assessment assessment) {
        target.set("fit_score", json(assessment, Assessment::fitScore));
        target.set("hiring_recommendation", json(assessment, Assessment::hiringRecommendation));
        target.set("score_breakdown", json(assessment, Assessment::scoreBreakdown));
        target.set("knockouts", json(assessment, Assessment::knockouts));
        target.set("matched_skills", json(assessment, Assessment::matchedSkills));
        target.set("missing_skills", json(assessment, Assessment::missingSkills));
        target.set("score_version", json(assessment, Assessment::scoreVersion));
        target.set("score_engine", json(assessment, Assessment::engine));
        if (assessment != null && assessment.model() != null) {
            target.set("score_model", json.valueToTree(assessment.model()));
        }
    }

    /** One field of an assessment, null without one. */
    JsonNode json(@Nullable Assessment assessment, Function<Assessment, @Nullable Object> field) {
        return json.valueToTree(assessment == null ? null : field.apply(assessment));
    }

    void addWarnings(ArrayNode warnings, CandidateScore score) {
        warnings(score).forEach(warning -> warnings.add(json.<JsonNode>valueToTree(warning)));
    }

    private static List<Warning> warnings(CandidateScore score) {
        return switch (score.state()) {
            case NOT_ASKED -> List.of(NOT_ASKED);
            case PENDING -> List.of(PENDING);
            case FAILED -> List.of(FAILED);
            case SCORED ->
                score.assessment() == null ? List.of() : score.assessment().warnings();
        };
    }
}
