package dev.vitae.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.common.scoring.Assessment;
import dev.vitae.gateway.redaction.Redactor;
import dev.vitae.gateway.scores.CandidateScore;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A stored document as a client wants to see it: the candidate object of the portal document, by output profile and options.
 * What the scoring adds is null where it is asked for and not there, with a warning that says why, never a made-up value. Hidden
 * text is a red flag without it.
 */
@ApplicationScoped
class CandidateView {

    private static final String DOCUMENT_TYPE = "document_type";
    private static final String HIDDEN_TEXT = "hidden_text";

    private final ObjectMapper json;
    private final ScoreFields scores;

    CandidateView(ObjectMapper json, ScoreFields scores) {
        this.json = json;
        this.scores = scores;
    }

    /**
     * What goes into an answer.
     *
     * @param warnings empty where there is nothing to say
     */
    record View(ObjectNode candidate, ArrayNode warnings, String parseTier) {}

    View of(String document, ParseOptions options, boolean hasJobDescription, CandidateScore score) {
        ObjectNode parsed = (ObjectNode) tree(document);
        Redactor.redact(parsed, options.redact());
        ObjectNode candidate = (ObjectNode) parsed.path("candidate");
        ArrayNode warnings = json.createArrayNode();
        parsed.path("warnings").forEach(warnings::add);
        if (parsed.has(DOCUMENT_TYPE)) { // what was stored before there was one has none
            candidate.set(DOCUMENT_TYPE, parsed.path(DOCUMENT_TYPE));
        }
        if (!options.seniority()) {
            candidate.remove("seniority");
        }
        ArrayNode redFlags = redFlags(warnings);
        addScoring(candidate, warnings, options, hasJobDescription, score);
        if (options.redFlags() && score.assessment() == null && !redFlags.isEmpty()) {
            candidate.set("red_flags", redFlags);
        }
        if (options.selfCheck()) {
            candidate.set("self_check", parsed.path("self_check"));
        }
        if (options.outputProfile() != OutputProfile.ATS_CORE) {
            candidate.set("evidence", parsed.path("evidence"));
        }
        if (options.outputProfile() == OutputProfile.FULL_PROFILE) {
            candidate.set("pages", parsed.path("pages"));
        }
        return new View(candidate, warnings, parsed.path("parse_tier").asText());
    }

    /** What the parser itself has found against a document; the scoring says it again, with what it finds. */
    private ArrayNode redFlags(ArrayNode warnings) {
        ArrayNode flags = json.createArrayNode();
        for (JsonNode warning : warnings) {
            if (warning.path("code").asText().equals(HIDDEN_TEXT)) {
                flags.add(warning.path("message").asText());
            }
        }
        return flags;
    }

    private void addScoring(
            ObjectNode candidate,
            ArrayNode warnings,
            ParseOptions options,
            boolean hasJobDescription,
            CandidateScore score) {
        Assessment assessment = score.assessment();
        boolean hasScore = assessment != null && assessment.fitScore() != null;
        boolean showsScore = options.score() && (hasJobDescription || hasScore);
        if (showsScore) {
            scores.addScore(candidate, assessment);
        }
        if (options.verdict()) {
            candidate.set("verdict", scores.json(assessment, Assessment::verdict));
        }
        if (options.redFlags()) {
            candidate.set("red_flags", scores.json(assessment, Assessment::redFlags));
        }
        if (options.strengths()) {
            candidate.set("strengths", scores.json(assessment, Assessment::strengths));
        }
        if (assessment != null && options.outputProfile() != OutputProfile.ATS_CORE) {
            candidate.set("skills_detail", scores.json(assessment, Assessment::skills));
        }
        if (showsScore || options.verdict() || options.redFlags() || options.strengths()) {
            scores.addWarnings(warnings, score);
        }
    }

    private JsonNode tree(String document) {
        try {
            return json.readTree(document);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
