package dev.vitae.scoring.assessments;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.ModelNote;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.fit.FitEngine;
import dev.vitae.fit.findings.VerdictFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is left of a model's opinion into the engine's assessment. The sentence that recommends and those that tell what is
 * missing stay the engine's, whoever describes the candidate in between.
 */
final class Merge {

    private final FitEngine engine;
    private final ScoreInput input;
    private final String between;

    Merge(FitEngine engine, ScoreInput input, String language) {
        this.engine = engine;
        this.input = input;
        this.between = language.equals("zh") || language.equals("ja") ? "" : " ";
    }

    Assessment of(Assessment own, Review review, String model, String promptVersion) {
        if (review.isEmpty()) {
            return own;
        }
        Assessment base = review.shift() == 0 ? own : engine.assess(input, review.shift());
        Optional<VerdictFrame> frame = engine.verdictFrame(input, review.shift());
        return new Assessment(
                base.scoreVersion(),
                model,
                base.fitScore(),
                base.hiringRecommendation(),
                base.scoreBreakdown(),
                base.knockouts(),
                base.matchedSkills(),
                base.missingSkills(),
                review.verdict().isEmpty() ? base.verdict() : verdict(review, frame),
                summary(review, frame, base.executiveSummary()),
                review.strengths().isEmpty() ? base.strengths() : review.strengths(),
                review.gaps().isEmpty() ? base.gaps() : review.gaps(),
                base.redFlags(),
                base.skills(),
                base.warnings(),
                new ModelNote(model, promptVersion, own.fitScore(), review.shift(), review.reason()));
    }

    private String verdict(Review review, Optional<VerdictFrame> frame) {
        List<String> sentences = new ArrayList<>();
        frame.ifPresent(around -> sentences.add(around.headline()));
        sentences.addAll(review.verdict());
        frame.ifPresent(around -> sentences.addAll(around.reservations()));
        return String.join(between, sentences);
    }

    private @Nullable String summary(Review review, Optional<VerdictFrame> frame, @Nullable String own) {
        if (frame.isEmpty() || review.executiveSummary().isEmpty()) {
            return own;
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(frame.get().headline());
        sentences.addAll(review.executiveSummary());
        return String.join(between, sentences);
    }
}
