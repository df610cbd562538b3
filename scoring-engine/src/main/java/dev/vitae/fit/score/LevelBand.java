package dev.vitae.fit.score;

import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.jobs.Asked;
import dev.vitae.fit.jobs.JobDescription;
import org.jspecify.annotations.Nullable;

/**
 * The levels that suit a job. A job that names a level is open to its neighbours too; one that names none wants neither a head of
 * department nor, where it asks for years, a beginner.
 *
 * @param least lowest that suits
 * @param most highest that suits
 */
record LevelBand(Seniority least, Seniority most) {

    private static final double[] BY_DISTANCE = {1, 0.5, 0.15, 0, 0};
    private static final int SENIOR_FROM = 5;
    private static final int MID_FROM = 2;

    static LevelBand of(JobDescription job) {
        return job.seniority() == null
                ? ofYears(job.years())
                : ofLevel(job.seniority().value());
    }

    private static LevelBand ofLevel(Seniority level) {
        return switch (level) {
            case JUNIOR -> new LevelBand(Seniority.JUNIOR, Seniority.MID);
            case MID -> new LevelBand(Seniority.MID, Seniority.SENIOR);
            case SENIOR -> new LevelBand(Seniority.MID, Seniority.LEAD);
            case LEAD -> new LevelBand(Seniority.SENIOR, Seniority.EXECUTIVE);
            case EXECUTIVE -> new LevelBand(Seniority.LEAD, Seniority.EXECUTIVE);
        };
    }

    private static LevelBand ofYears(@Nullable Asked<Integer> years) {
        if (years == null || years.value() < MID_FROM) {
            return new LevelBand(Seniority.JUNIOR, Seniority.SENIOR);
        }
        return years.value() < SENIOR_FROM
                ? new LevelBand(Seniority.MID, Seniority.SENIOR)
                : new LevelBand(Seniority.MID, Seniority.LEAD);
    }

    /** 1 inside, less with each level outside. */
    double share(Seniority shown) {
        int outside = Math.max(least.above(shown), shown.above(most));
        return BY_DISTANCE[Math.max(0, outside)];
    }
}
