package dev.vitae.scoring.extractions;

import dev.vitae.common.extraction.ExtractionAnswer;
import dev.vitae.common.extraction.ExtractionRequest;
import dev.vitae.common.extraction.FieldReading;
import dev.vitae.scoring.models.Caller;
import dev.vitae.scoring.models.Models;
import dev.vitae.scoring.prompts.Material;
import dev.vitae.scoring.prompts.PromptText;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Asks the language model, where there is one, for the fields in doubt, and lets through what stands in the CV. */
@Singleton
class Extractions {

    private static final Logger LOG = Logger.getLogger(Extractions.class);

    private final Models models;
    private final PromptText prompt = PromptText.load("extraction-1");

    Extractions(Models models) {
        this.models = models;
    }

    ExtractionAnswer of(ExtractionRequest request, Caller caller) {
        Doubts doubts = new Doubts(request.document().selfCheck());
        if (!models.isConfigured() || doubts.isEmpty()) {
            return ExtractionAnswer.NOTHING;
        }
        try {
            EngineValues own = new EngineValues(request.document().candidate());
            NumberedLines lines = new NumberedLines(request.lines());
            Material material = new Material()
                    .ours("Fields in doubt", doubts.printed())
                    .data("What rules have read so far", own.printed())
                    .data("CV, line by line", lines.printed());
            return models.ask(caller, prompt.aboutPerson(material), ProposedReadings::read)
                    .map(answer -> standing(answer.value(), doubts, own, lines))
                    .orElse(ExtractionAnswer.NOTHING);
        } catch (RuntimeException e) {
            // its message may quote the CV
            StackTraceElement[] stack = e.getStackTrace();
            LOG.errorf(
                    "No part of a model: %s at %s", e.getClass().getSimpleName(), stack.length == 0 ? "?" : stack[0]);
            return ExtractionAnswer.NOTHING;
        }
    }

    private static ExtractionAnswer standing(
            List<FieldReading> proposed, Doubts doubts, EngineValues own, NumberedLines lines) {
        Map<String, FieldReading> standing = new LinkedHashMap<>();
        for (FieldReading reading : proposed) {
            if (doubts.hold(reading.field())
                    && !own.isSame(reading.field(), reading.value())
                    && FieldShape.of(reading.field()).fits(reading.value())
                    && lines.hold(reading.value(), reading.line())) {
                standing.putIfAbsent(reading.field(), reading);
            }
        }
        return new ExtractionAnswer(List.copyOf(standing.values()));
    }
}
