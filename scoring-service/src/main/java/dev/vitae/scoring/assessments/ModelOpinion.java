package dev.vitae.scoring.assessments;

import dev.vitae.scoring.claims.Claim;
import dev.vitae.scoring.models.UnusableAnswerException;
import dev.vitae.scoring.prompts.AnswerTree;
import java.util.List;

/**
 * What a model says of a candidate, believed in nothing yet.
 *
 * @param verdict sentences
 * @param executiveSummary sentences
 * @param shift points by which it would move the score
 * @param reason for that
 */
record ModelOpinion(
        List<Claim> verdict,
        List<Claim> executiveSummary,
        List<Claim> strengths,
        List<Claim> gaps,
        double shift,
        Claim reason) {

    static ModelOpinion read(String text) throws UnusableAnswerException {
        AnswerTree answer = AnswerTree.read(text);
        AnswerTree shift = answer.object("score_shift");
        return new ModelOpinion(
                answer.claims("verdict"),
                answer.claims("executive_summary"),
                answer.claims("strengths"),
                answer.claims("gaps"),
                shift.number("points"),
                new Claim(shift.text("reason"), shift.texts("quotes")));
    }
}
