package dev.vitae.scoring.questions;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.InterviewQuestion;
import dev.vitae.common.scoring.InterviewQuestions;
import dev.vitae.common.scoring.QuestionsRequest;
import dev.vitae.common.scoring.ScoreInput;
import dev.vitae.fit.FitEngine;
import dev.vitae.scoring.models.Caller;
import dev.vitae.scoring.models.Models;
import dev.vitae.scoring.prompts.Grounds;
import dev.vitae.scoring.prompts.Material;
import dev.vitae.scoring.prompts.PromptText;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Writes questions for an interview: the engine does, and a language model, where there is one, in its place. A motivation letter is
 * a raw text of the candidate, so only the engine reads it.
 */
@Singleton
class Questions {

    private static final Logger LOG = Logger.getLogger(Questions.class);
    private static final int FEWEST = 3;

    private final FitEngine engine;
    private final Models models;
    private final PromptText prompt = PromptText.load("questions-1");

    Questions(FitEngine engine, Models models) {
        this.engine = engine;
        this.models = models;
    }

    InterviewQuestions of(QuestionsRequest request, Caller caller) {
        InterviewQuestions own = engine.questions(request);
        if (!models.isConfigured()) {
            return own;
        }
        try {
            List<InterviewQuestion> written = written(request.input(), own, caller);
            return written.size() < FEWEST ? own : withLetter(written, request, own);
        } catch (RuntimeException e) {
            StackTraceElement[] stack = e.getStackTrace();
            LOG.errorf(
                    "No part of a model: %s at %s", e.getClass().getSimpleName(), stack.length == 0 ? "?" : stack[0]);
            return own;
        }
    }

    private List<InterviewQuestion> written(ScoreInput input, InterviewQuestions own, Caller caller) {
        Assessment assessment = engine.assess(input);
        InterviewQuestions withoutLetter = engine.questions(new QuestionsRequest(input, null));
        String facts = facts(assessment, withoutLetter);
        Grounds grounds = Grounds.of(engine, input, facts, facts, assessment.missingSkills());
        Set<String> categories = new LinkedHashSet<>();
        own.questions().forEach(question -> categories.add(question.category()));
        Material material = grounds.material().ours("Categories", String.join(", ", categories));
        return models.ask(caller, prompt.about(material), ProposedQuestion::read)
                .map(answer -> answer.value().stream()
                        .filter(question -> question.stands(grounds.evidence(), categories))
                        .map(ProposedQuestion::question)
                        .distinct()
                        .limit(ProposedQuestion.MOST)
                        .toList())
                .orElse(List.of());
    }

    private InterviewQuestions withLetter(
            List<InterviewQuestion> written, QuestionsRequest request, InterviewQuestions own) {
        List<InterviewQuestion> all = new ArrayList<>(written);
        List<InterviewQuestion> aboutLetter = new ArrayList<>(own.questions());
        aboutLetter.removeAll(
                engine.questions(new QuestionsRequest(request.input(), null)).questions());
        all.addAll(aboutLetter);
        return new InterviewQuestions(all);
    }

    private static String facts(Assessment assessment, InterviewQuestions own) {
        StringBuilder facts = new StringBuilder();
        assessment
                .strengths()
                .forEach(strength ->
                        facts.append("Strength by rules: ").append(strength).append('\n'));
        assessment
                .gaps()
                .forEach(gap -> facts.append("Gap by rules: ").append(gap).append('\n'));
        assessment
                .redFlags()
                .forEach(
                        flag -> facts.append("Red flag by rules: ").append(flag).append('\n'));
        own.questions()
                .forEach(question -> facts.append("Question by rules: ")
                        .append(question.question())
                        .append('\n'));
        return facts.toString();
    }
}
