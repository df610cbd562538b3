package dev.vitae.fit.score;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.fit.jobs.Need;
import java.util.List;
import java.util.Optional;

/** Parts of the score that are the share of what is asked for and shown. */
final class SkillParts {

    private SkillParts() {}

    static Optional<PartResult> of(Part part, List<SkillMatch> matches) {
        return part(part, matches, List.of());
    }

    /** A licence that the job insists on is a hard requirement. */
    static Optional<PartResult> licences(List<SkillMatch> matches) {
        List<Knockout> knockouts = matches.stream()
                .filter(match -> !match.isMet() && match.requirement().need() == Need.REQUIRED)
                .map(match -> new Knockout(
                        Part.LICENCES.text(),
                        match.requirement().label(),
                        match.requirement().source()))
                .toList();
        return part(Part.LICENCES, matches, knockouts);
    }

    private static Optional<PartResult> part(Part part, List<SkillMatch> matches, List<Knockout> knockouts) {
        double all = matches.stream().mapToDouble(SkillMatch::weight).sum();
        if (all == 0) {
            return Optional.empty();
        }
        double shown = matches.stream()
                .mapToDouble(match -> match.weight() * match.match())
                .sum();
        return Optional.of(new PartResult(
                part, shown / all, matches.stream().map(SkillMatch::evidence).toList(), knockouts));
    }
}
