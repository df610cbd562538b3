package dev.vitae.bench.accuracy;

import dev.vitae.bench.corpus.LabelledCase;
import dev.vitae.bench.reliability.Judgement;
import dev.vitae.bench.scoring.CandidateValues;
import dev.vitae.bench.scoring.CaseScore;
import dev.vitae.bench.scoring.Judge;
import java.util.List;

/**
 * A case and how a parser did on it.
 *
 * @param judgements of the values that came with a confidence and are scored
 */
record ScoredCase(LabelledCase labelled, Prediction prediction, CaseScore score, List<Judgement> judgements) {

    static ScoredCase of(LabelledCase labelled, Prediction prediction) {
        CandidateValues label = new CandidateValues(labelled.candidate());
        Judge judge = new Judge(label, prediction.candidate());
        List<Judgement> judgements = prediction.evidence().stream()
                .flatMap(evidence -> judge
                        .of(evidence.field())
                        .map(verdict -> new Judgement(verdict.kind(), evidence.confidence(), verdict.right()))
                        .stream())
                .toList();
        return new ScoredCase(labelled, prediction, CaseScore.of(label, prediction.candidate()), judgements);
    }
}
