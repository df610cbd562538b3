package dev.vitae.fit.score;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.taxonomy.Occupation;
import dev.vitae.fit.taxonomy.Occupations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How near a candidate's positions are to the job: by their occupation where both titles name one, else by the skills of the
 * job that they name.
 */
final class Relevance {

    /** A title that names no known occupation is believed this much where the position names all the skills. */
    private static final double BY_SKILLS = 0.8;

    private static final double FAIR_SHARE = 0.35;
    private static final int ENOUGH_SKILLS = 4;
    private static final double ENOUGH_SHARE = 0.25;
    private static final double TITLE_ALONE = 0.8;

    private final Map<Position, Double> ofPosition = new LinkedHashMap<>();
    private final boolean occupationKnown;

    Relevance(JobDescription job, CandidateFacts candidate, Occupations occupations, List<SkillMatch> matches) {
        occupationKnown = !job.occupations().isEmpty();
        boolean manySkills = matches.stream()
                        .filter(match -> !match.requirement().isUnknown())
                        .count()
                >= ENOUGH_SKILLS;
        for (Position position : candidate.positions()) {
            double shown = shareOfSkills(position, matches);
            boolean telling = manySkills && position.description() != null;
            double byTitle =
                    similarity(job.occupations(), position.occupations(), occupations) * (telling ? trust(shown) : 1);
            boolean named = occupationKnown && !position.occupations().isEmpty();
            ofPosition.put(position, named ? Math.max(byTitle, bySkills(shown) / 2) : bySkills(shown));
        }
    }

    double of(Position position) {
        return ofPosition.getOrDefault(position, 0.0);
    }

    /** Positions from here on count as experience in the field. */
    List<Position> atLeast(double least) {
        List<Position> positions = new ArrayList<>();
        ofPosition.forEach((position, relevance) -> {
            if (relevance >= least) {
                positions.add(position);
            }
        });
        return positions;
    }

    /** How near these positions are on average, each by its months; 0 without any. */
    double mean(List<Position> positions) {
        double months = positions.stream().mapToInt(Position::months).sum();
        return months == 0
                ? 0
                : positions.stream()
                                .mapToDouble(position -> of(position) * position.months())
                                .sum()
                        / months;
    }

    Optional<Position> nearest() {
        return ofPosition.keySet().stream().max((one, other) -> Double.compare(of(one), of(other)));
    }

    boolean isOccupationKnown() {
        return occupationKnown;
    }

    /** A title alone is believed less where the position names none of many skills: there are contract managers of every trade. */
    private static double trust(double shareOfSkills) {
        return Math.min(1, TITLE_ALONE + (1 - TITLE_ALONE) * shareOfSkills / ENOUGH_SHARE);
    }

    /** Without an occupation to compare, a fair share of the skills is all that can be asked. */
    private double bySkills(double shareOfSkills) {
        return occupationKnown ? BY_SKILLS * shareOfSkills : Math.min(1, shareOfSkills / FAIR_SHARE);
    }

    private static double similarity(List<Occupation> asked, List<Occupation> had, Occupations occupations) {
        double most = 0;
        for (Occupation one : asked) {
            for (Occupation other : had) {
                most = Math.max(most, occupations.similarity(one, other));
            }
        }
        return most;
    }

    private static double shareOfSkills(Position position, List<SkillMatch> matches) {
        double all = 0;
        double shown = 0;
        for (SkillMatch match : matches) {
            all += match.weight();
            SkillFact fact = match.fact();
            if (fact != null && fact.usedIn().contains(position.field())) {
                shown += match.weight() * match.match();
            }
        }
        return all == 0 ? 0 : shown / all;
    }
}
