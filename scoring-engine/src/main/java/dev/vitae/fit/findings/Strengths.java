package dev.vitae.fit.findings;

import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.SkillMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What speaks for a candidate: for a job where there is one, else by the CV alone. */
final class Strengths {

    private static final int MOST = 6;
    private static final int MOST_NAMED = 6;
    private static final double MONTHS = 12;
    private static final int LONG_USE = 12;
    private static final int LONG_POSITION = 60;
    private static final double FULL = 0.999;

    private Strengths() {}

    static List<Statement> forJob(JobDescription job, CandidateFacts candidate, FitScore score) {
        List<Statement> strengths = new ArrayList<>();
        if (job.years() != null && score.yearsInField() >= job.years().value()) {
            strengths.add(new Statement(
                    "strength.years",
                    Map.of(
                            "years",
                            (int) score.yearsInField(),
                            "asked",
                            job.years().value())));
        }
        evidence(score, Part.OCCUPATION)
                .forEach(shown -> strengths.add(new Statement("strength.occupation", Map.of("title", shown))));
        usedSkills(score, strengths);
        licences(score, strengths);
        languages(score, strengths);
        nice(score, strengths);
        evidence(score, Part.EDUCATION)
                .forEach(shown -> strengths.add(new Statement("strength.education", Map.of("shown", shown))));
        if (strengths.isEmpty()) {
            return alone(candidate);
        }
        return strengths.subList(0, Math.min(MOST, strengths.size()));
    }

    /** Without a job: the skills used longest, and long service. */
    static List<Statement> alone(CandidateFacts candidate) {
        List<Statement> strengths = new ArrayList<>();
        candidate.skills().stream()
                .filter(fact -> fact.skill() != null && fact.months() >= LONG_USE)
                .limit(3)
                .forEach(fact -> strengths.add(use(fact, fact.printed())));
        candidate.positions().stream()
                .filter(position -> position.months() >= LONG_POSITION && position.title() != null)
                .max(Comparator.comparingInt(Position::months))
                .ifPresent(position -> strengths.add(new Statement(
                        "strength.stability",
                        Map.of("years", position.months() / 12, "title", String.valueOf(position.title())))));
        List<String> listed = candidate.skills().stream()
                .filter(fact -> fact.months() < LONG_USE)
                .map(SkillFact::printed)
                .limit(MOST_NAMED)
                .toList();
        if (!listed.isEmpty()) {
            strengths.add(new Statement("strength.skills", Map.of("skills", listed)));
        }
        return strengths;
    }

    private static void usedSkills(FitScore score, List<Statement> strengths) {
        Set<SkillFact> used = new LinkedHashSet<>();
        Set<String> listed = new LinkedHashSet<>();
        for (SkillMatch match : score.skills()) {
            SkillFact fact = match.fact();
            if (fact != null && match.isMet() && match.requirement().need() != Need.NICE_TO_HAVE) {
                if (fact.months() >= LONG_USE) {
                    used.add(fact);
                } else {
                    listed.add(match.requirement().label());
                }
            }
        }
        used.stream()
                .sorted(Comparator.comparingInt(SkillFact::months).reversed())
                .limit(3)
                .forEach(fact -> strengths.add(use(fact, fact.printed())));
        if (!listed.isEmpty()) {
            strengths.add(new Statement(
                    "strength.skills",
                    Map.of("skills", listed.stream().limit(MOST_NAMED).toList())));
        }
    }

    private static Statement use(SkillFact fact, String name) {
        double years = Math.max(1, Math.floor(fact.months() / MONTHS));
        return new Statement(
                "strength.skill_use",
                Map.of("skill", name, "years", (int) years, "to", String.valueOf(fact.lastUsed())));
    }

    private static void licences(FitScore score, List<Statement> strengths) {
        requirements(score, Part.LICENCES)
                .forEach(licence -> strengths.add(new Statement("strength.licence", Map.of("skill", licence))));
    }

    private static void languages(FitScore score, List<Statement> strengths) {
        requirements(score, Part.LANGUAGES)
                .forEach(language -> strengths.add(new Statement("strength.language", Map.of("language", language))));
    }

    private static void nice(FitScore score, List<Statement> strengths) {
        List<String> nice = score.skills().stream()
                .filter(match -> match.isMet() && match.requirement().need() == Need.NICE_TO_HAVE)
                .map(match -> match.requirement().label())
                .distinct()
                .limit(MOST_NAMED)
                .toList();
        if (!nice.isEmpty()) {
            strengths.add(new Statement("strength.nice", Map.of("skills", nice)));
        }
    }

    private static List<String> requirements(FitScore score, Part part) {
        return met(score, part).stream().map(ScoreEvidence::requirement).toList();
    }

    private static List<String> evidence(FitScore score, Part part) {
        List<String> shown = new ArrayList<>();
        for (ScoreEvidence one : met(score, part)) {
            @Nullable String text = one.candidate();
            if (text != null) {
                shown.add(text);
            }
        }
        return shown;
    }

    private static List<ScoreEvidence> met(FitScore score, Part part) {
        return score.parts().stream()
                .filter(scored -> scored.part().equals(part.text()))
                .map(ScorePart::evidence)
                .flatMap(List::stream)
                .filter(one -> one.match() >= FULL)
                .toList();
    }
}
