package dev.vitae.scoring.questions;

import dev.vitae.common.scoring.InterviewQuestion;
import dev.vitae.scoring.claims.Claim;
import dev.vitae.scoring.claims.Evidence;
import dev.vitae.scoring.claims.Subject;
import dev.vitae.scoring.models.UnusableAnswerException;
import dev.vitae.scoring.prompts.AnswerTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A question that a model would ask.
 *
 * @param quotes what its rationale rests on
 */
record ProposedQuestion(InterviewQuestion question, List<String> quotes) {

    static final int MOST = 12;

    private static final int LONGEST = 400;

    static List<ProposedQuestion> read(String text) throws UnusableAnswerException {
        List<ProposedQuestion> questions = new ArrayList<>();
        for (AnswerTree entry : AnswerTree.read(text).objects("questions")) {
            questions.add(new ProposedQuestion(
                    new InterviewQuestion(entry.text("category"), entry.text("question"), entry.text("rationale")),
                    entry.texts("quotes")));
        }
        return questions;
    }

    /** Whether its rationale rests on the documents, and the question brings nothing in that doesn't. */
    boolean stands(Evidence evidence, Set<String> categories) {
        return categories.contains(question.category())
                && !question.question().isBlank()
                && question.question().length() <= LONGEST
                && evidence.supports(new Claim(question.rationale(), quotes), Subject.JOB)
                && evidence.bringsNothingIn(question.question(), quotes);
    }
}
