package dev.vitae.fit.score;

import dev.vitae.common.scoring.Knockout;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.jobs.SkillRequirement;
import dev.vitae.fit.meaning.Meaning;
import dev.vitae.fit.taxonomy.Occupations;
import dev.vitae.fit.taxonomy.SkillType;
import dev.vitae.fit.taxonomy.Skills;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fit score: a weighted sum of parts, each with its evidence on both sides. A part of which the job asks nothing is left out.
 * The same job and the same facts give the same score.
 */
public final class FitScorer {

    /** Changes whenever the same inputs may give another score. */
    public static final String VERSION = "1";

    private static final String ENGLISH = "en";

    private final Occupations occupations;
    private final SkillMatching matching;

    public FitScorer(Skills skills, Occupations occupations, Meaning meaning) {
        this.occupations = occupations;
        this.matching = new SkillMatching(skills, meaning);
    }

    public FitScore score(JobDescription job, CandidateFacts candidate, Weights weights) {
        boolean english = job.language().equals(ENGLISH) && ENGLISH.equals(candidate.language());
        List<SkillMatch> all = matching.match(job.skills(), candidate, english);
        List<SkillMatch> required = all.stream()
                .filter(match -> match.requirement().need() != Need.NICE_TO_HAVE && !isLicence(match.requirement()))
                .toList();
        List<SkillMatch> nice = all.stream()
                .filter(match -> match.requirement().need() == Need.NICE_TO_HAVE)
                .toList();
        List<SkillMatch> licences = all.stream()
                .filter(match -> match.requirement().need() != Need.NICE_TO_HAVE && isLicence(match.requirement()))
                .toList();
        Relevance relevance = new Relevance(job, candidate, occupations, required);
        Career career = new Career(job, candidate, relevance);
        List<PartResult> parts = Stream.of(
                        career.occupation(),
                        SkillParts.of(Part.REQUIRED_SKILLS, required),
                        SkillParts.of(Part.NICE_TO_HAVE_SKILLS, nice),
                        career.years(),
                        career.seniority(),
                        Learning.languages(job, candidate),
                        Learning.education(job, candidate),
                        SkillParts.licences(licences))
                .flatMap(Optional::stream)
                .toList();
        return sum(parts, weights, all, career.yearsInField());
    }

    private static FitScore sum(List<PartResult> parts, Weights weights, List<SkillMatch> skills, double yearsInField) {
        double all = parts.stream().mapToDouble(part -> weights.of(part.part())).sum();
        List<ScorePart> scored = new ArrayList<>();
        List<Knockout> knockouts = new ArrayList<>();
        double exact = 0;
        for (PartResult part : parts) {
            double weight = all == 0 ? 0 : weights.of(part.part()) / all;
            double points = Rounding.twoDecimals(100 * weight * part.share());
            exact += points;
            scored.add(new ScorePart(part.part().text(), Rounding.fourDecimals(weight), points, part.evidence()));
            knockouts.addAll(part.knockouts());
        }
        return new FitScore(
                (int) Math.min(100, Math.round(exact)),
                Rounding.twoDecimals(exact),
                scored,
                knockouts,
                skills,
                yearsInField);
    }

    private static boolean isLicence(SkillRequirement requirement) {
        return !requirement.isUnknown()
                && requirement.anyOf().stream().allMatch(skill -> skill.type() == SkillType.LICENCE);
    }
}
