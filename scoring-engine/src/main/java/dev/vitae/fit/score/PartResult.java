package dev.vitae.fit.score;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScoreEvidence;
import java.util.List;

/**
 * What a candidate gets in one part.
 *
 * @param share 0 to 1
 */
record PartResult(Part part, double share, List<ScoreEvidence> evidence, List<Knockout> knockouts) {

    PartResult {
        share = Math.clamp(share, 0, 1);
        evidence = List.copyOf(evidence);
        knockouts = List.copyOf(knockouts);
    }

    PartResult(Part part, double share, ScoreEvidence evidence) {
        this(part, share, List.of(evidence), List.of());
    }
}
