package dev.vitae.fit.score;

import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.SkillRequirement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A skill that the job asks for and what in the CV answers it.
 *
 * @param fact null where nothing does
 * @param weight of the requirement among those of its part
 * @param match 0 to 1
 */
public record SkillMatch(
        SkillRequirement requirement, @Nullable SkillFact fact, double weight, double match, By by) {

    /** From here on a requirement counts as met. */
    private static final double MET = 0.5;

    /** How the CV answers. */
    public enum By {
        SAME,
        BROADER,
        SIMILAR,
        NONE;

        /** Of what is answered in full, in part, or not at all. */
        static By ofShare(double share) {
            if (share >= 1) {
                return SAME;
            }
            return share > 0 ? SIMILAR : NONE;
        }

        /** As the evidence names it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the requirement counts as met. */
    public boolean isMet() {
        return match >= MET;
    }

    ScoreEvidence evidence() {
        return new ScoreEvidence(
                requirement.label(),
                requirement.source(),
                fact == null ? null : fact.source(),
                Rounding.twoDecimals(match),
                by.text());
    }
}
