package dev.vitae.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A stored document as a client wants to see it: the candidate object of the portal document, by output profile and options.
 * What the scoring would add is null where it is asked for, with a warning that says why, never a made-up value. Hidden text is
 * a red flag without it.
 */
@ApplicationScoped
class CandidateView {

    private static final String DOCUMENT_TYPE = "document_type";
    private static final String NO_SCORING = "scoring_unavailable";
    private static final String HIDDEN_TEXT = "hidden_text";

    private final ObjectMapper json;

    CandidateView(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What goes into an answer.
     *
     * @param warnings empty where there is nothing to say
     */
    record View(ObjectNode candidate, ArrayNode warnings, String parseTier) {}

    View of(String document, ParseOptions options, boolean hasJobDescription) {
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
        addScoring(candidate, warnings, options, hasJobDescription);
        if (options.redFlags() && !redFlags.isEmpty()) {
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

    /** What the parser itself has found against a document; the scoring adds what it finds. */
    private ArrayNode redFlags(ArrayNode warnings) {
        ArrayNode flags = json.createArrayNode();
        for (JsonNode warning : warnings) {
            if (warning.path("code").asText().equals(HIDDEN_TEXT)) {
                flags.add(warning.path("message").asText());
            }
        }
        return flags;
    }

    private static void addScoring(
            ObjectNode candidate, ArrayNode warnings, ParseOptions options, boolean hasJobDescription) {
        boolean score = options.score() && hasJobDescription;
        if (score) {
            candidate.putNull("fit_score");
            candidate.putNull("hiring_recommendation");
        }
        if (options.verdict()) {
            candidate.putNull("verdict");
        }
        if (options.redFlags()) {
            candidate.putNull("red_flags");
        }
        if (options.strengths()) {
            candidate.putNull("strengths");
        }
        if (score || options.verdict() || options.redFlags() || options.strengths()) {
            warnings.addObject()
                    .put("code", NO_SCORING)
                    .put("message", "Scores and prose need the scoring service, which this installation does not run");
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
