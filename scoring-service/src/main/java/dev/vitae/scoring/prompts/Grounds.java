package dev.vitae.scoring.prompts;

import dev.vitae.common.scoring.JobText;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.fit.FitEngine;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.scoring.claims.Evidence;
import dev.vitae.scoring.claims.Numbers;
import dev.vitae.scoring.claims.ShownSkills;
import dev.vitae.scoring.claims.VisibleCv;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a model gets to see of an input, which is also all that it may quote.
 *
 * @param language in which it is to write, ISO 639-1
 * @param facts what the engine has worked out, as the model reads it
 */
public record Grounds(String language, VisibleCv cv, String job, String facts, Evidence evidence) {

    private static final int LONGEST_JOB = 12_000;

    /**
     * Gathers it.
     *
     * @param facts what the engine has worked out
     * @param told those of the facts whose numbers may be told without a quote
     * @param missing skills that the job asks and the CV doesn't show
     */
    public static Grounds of(FitEngine engine, ScoreInput input, String facts, String told, List<String> missing) {
        CandidateFacts candidate = engine.facts(input);
        VisibleCv cv = VisibleCv.of(candidate);
        String job = job(input);
        String language = engine.language(input);
        Evidence evidence = new Evidence(
                cv.texts(),
                List.of(job),
                told + "\n" + cv.periods(),
                new Numbers(language),
                new ShownSkills(engine.taxonomy(), candidate, missing));
        return new Grounds(language, cv, job, facts, evidence);
    }

    /** Both documents and the facts, as a prompt's material. */
    public Material material() {
        Material material = new Material()
                .ours("Language of your answer", PromptText.languageName(language))
                .ours("Facts, worked out from the documents by rules", facts);
        if (!job.isBlank()) {
            material.data("Job description", job);
        }
        return material.data("CV", cv.printed());
    }

    private static String job(ScoreInput input) {
        List<String> parts = new ArrayList<>();
        @Nullable JobText job = input.job();
        if (job != null) {
            parts.add(Objects.requireNonNullElse(job.title(), ""));
            parts.add(job.text());
        }
        parts.add(String.join(", ", Objects.requireNonNullElse(input.requiredSkills(), List.<String>of())));
        parts.add(String.join(", ", Objects.requireNonNullElse(input.niceToHaveSkills(), List.<String>of())));
        parts.removeIf(String::isBlank);
        String text = String.join("\n", parts);
        return text.length() > LONGEST_JOB ? text.substring(0, LONGEST_JOB) : text;
    }
}
