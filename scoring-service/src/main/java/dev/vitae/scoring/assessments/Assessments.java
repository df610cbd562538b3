package dev.vitae.scoring.assessments;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.fit.FitEngine;
import dev.vitae.scoring.models.Answer;
import dev.vitae.scoring.models.Caller;
import dev.vitae.scoring.models.Models;
import dev.vitae.scoring.prompts.Grounds;
import dev.vitae.scoring.prompts.PromptText;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Judges a candidate: the engine does, and a language model, where there is one, writes and may move the score a little. */
@Singleton
public class Assessments {

    private static final Logger LOG = Logger.getLogger(Assessments.class);

    private final FitEngine engine;
    private final Models models;
    private final PromptText prompt = PromptText.load("assessment-1");

    Assessments(FitEngine engine, Models models) {
        this.engine = engine;
        this.models = models;
    }

    /**
     * The assessment.
     *
     * @throws RuntimeException where the input makes no sense
     */
    public Assessment assess(ScoreInput input, Caller caller) {
        Assessment own = engine.assess(input);
        if (!models.isConfigured()) {
            return own;
        }
        try {
            return withModel(input, own, caller);
        } catch (RuntimeException e) {
            // the model is an addition: whatever goes wrong about it, the engine's answer stands
            StackTraceElement[] stack = e.getStackTrace();
            LOG.errorf(
                    "No part of a model: %s at %s", e.getClass().getSimpleName(), stack.length == 0 ? "?" : stack[0]);
            return own;
        }
    }

    private Assessment withModel(ScoreInput input, Assessment own, Caller caller) {
        Grounds grounds = Grounds.of(engine, input, KnownFacts.of(own), KnownFacts.told(own), own.missingSkills());
        Optional<Answer<ModelOpinion>> answer =
                models.ask(caller, prompt.about(grounds.material()), ModelOpinion::read);
        return answer.map(given -> {
                    Review review = Review.of(given.value(), own, grounds.evidence());
                    return new Merge(engine, input, grounds.language())
                            .of(own, review, given.model(), prompt.version());
                })
                .orElse(own);
    }
}
