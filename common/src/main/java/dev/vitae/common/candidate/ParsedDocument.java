package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * All that the engine makes of one file; what parse-service hands to the gateway.
 *
 * @param candidate without any value where the document is no CV
 * @param documentType what the document is
 * @param redactions what in the candidate's and the evidence's texts has to go for a blind review, by kind
 * @param parseTier {@code tier1} the engine alone, {@code tier2} with a language model
 * @param pages pages read, 0 where the format has none
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ParsedDocument(
        Candidate candidate,
        DocumentKind documentType,
        List<Evidence> evidence,
        List<FieldCheck> selfCheck,
        List<Warning> warnings,
        List<Redaction> redactions,
        String parseTier,
        int pages) {

    public ParsedDocument {
        evidence = List.copyOf(evidence);
        selfCheck = List.copyOf(selfCheck);
        warnings = List.copyOf(warnings);
        redactions = List.copyOf(redactions);
    }
}
