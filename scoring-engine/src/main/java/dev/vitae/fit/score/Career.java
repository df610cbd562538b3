package dev.vitae.fit.score;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.PositionMonths;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.jobs.Asked;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parts of the score that come from the positions. Years and seniority count in the field of the job only: a head chef is no senior
 * nurse.
 */
final class Career {

    private static final double IN_THE_FIELD = 0.4;
    private static final double MONTHS = 12;
    /** Below this share of the years asked for, a requirement of years is not met. */
    private static final double FAR_TOO_FEW = 0.5;

    /** Who lacks years that are only wished for loses this much less. */
    private static final double WISHED = 0.5;

    private final JobDescription job;
    private final CandidateFacts candidate;
    private final Relevance relevance;

    Career(JobDescription job, CandidateFacts candidate, Relevance relevance) {
        this.job = job;
        this.candidate = candidate;
        this.relevance = relevance;
    }

    /** How near the nearest position is to the job. */
    Optional<PartResult> occupation() {
        if (!relevance.isOccupationKnown()) {
            return Optional.empty();
        }
        Optional<Position> nearest = relevance.nearest();
        double share = nearest.map(relevance::of).orElse(0.0);
        String asked = job.occupations().getFirst().label();
        @Nullable String shown = share > 0 ? nearest.map(Position::title).orElse(null) : null;
        return Optional.of(new PartResult(
                Part.OCCUPATION,
                share,
                new ScoreEvidence(
                        asked,
                        job.title(),
                        shown,
                        Rounding.twoDecimals(share),
                        SkillMatch.By.ofShare(share).text())));
    }

    double yearsInField() {
        return PositionMonths.union(relevance.atLeast(IN_THE_FIELD)) / MONTHS;
    }

    Optional<PartResult> years() {
        Asked<Integer> asked = job.years();
        if (asked == null) {
            return Optional.empty();
        }
        double years = yearsInField();
        double inFull = Math.min(1, years / asked.value()) * relevance.mean(relevance.atLeast(IN_THE_FIELD));
        double share = asked.need() == Need.NICE_TO_HAVE ? WISHED + (1 - WISHED) * inFull : inFull;
        String requirement = asked.value() + " years";
        ScoreEvidence evidence = new ScoreEvidence(
                requirement,
                asked.source(),
                years == 0 ? null : Rounding.oneDecimal(years) + " years in the field",
                Rounding.twoDecimals(share),
                share > 0 ? "same" : "none");
        boolean hard = asked.need() == Need.REQUIRED && years < FAR_TOO_FEW * asked.value();
        return Optional.of(new PartResult(
                Part.YEARS,
                share,
                List.of(evidence),
                hard ? List.of(new Knockout(Part.YEARS.text(), requirement, asked.source())) : List.of()));
    }

    /** In the field of the job only. */
    Optional<PartResult> seniority() {
        LevelBand asked = LevelBand.of(job);
        Seniority shown = candidate.seniority();
        double field = relevance.nearest().map(relevance::of).orElse(0.0);
        double share = asked.share(shown) * field;
        return Optional.of(new PartResult(
                Part.SENIORITY,
                share,
                new ScoreEvidence(
                        text(asked.least()) + " to " + text(asked.most()),
                        job.seniority() == null ? null : job.seniority().source(),
                        text(shown),
                        Rounding.twoDecimals(share),
                        SkillMatch.By.ofShare(share).text())));
    }

    private static String text(Seniority level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
