package dev.vitae.fit.findings;

import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.LanguageCodes;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.Labels;
import dev.vitae.fit.prose.LanguageName;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.prose.TimeSpan;
import dev.vitae.fit.prose.Titles;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.SkillMatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What speaks for a candidate: for a job where there is one, else by the CV alone. */
final class Strengths {

    private static final int MOST = 6;
    private static final int MOST_NAMED = 6;
    private static final int MOST_USED = 3;
    private static final int LONG_POSITION = 60;
    private static final double FULL = 0.999;

    private final CandidateFacts candidate;
    private final List<Statement> strengths = new ArrayList<>();

    private Strengths(CandidateFacts candidate) {
        this.candidate = candidate;
    }

    static List<Statement> forJob(JobDescription job, CandidateFacts candidate, FitScore score) {
        Strengths found = new Strengths(candidate);
        found.byJob(job, score);
        return found.strengths.isEmpty() ? alone(candidate) : first(found.strengths, MOST);
    }

    /** Without a job: the skills used longest, and long service. */
    static List<Statement> alone(CandidateFacts candidate) {
        Strengths found = new Strengths(candidate);
        found.byCv();
        return List.copyOf(found.strengths);
    }

    /** That the CV names a skill in positions for so long, and until when. */
    static Statement use(SkillFact fact, String name, CandidateFacts candidate) {
        TimeSpan time = new TimeSpan(fact.months());
        if (Background.isCurrent(fact, candidate) || fact.lastUsed() == null) {
            return Statement.of("strength.skill_current", "skill", name, "time", time);
        }
        return new Statement(
                "strength.skill_use",
                Map.of("skill", name, "time", time, "to", fact.lastUsed().toString()));
    }

    private void byJob(JobDescription job, FitScore score) {
        if (job.years() != null && score.yearsInField() >= job.years().value()) {
            strengths.add(Statement.of(
                    "strength.years",
                    "years",
                    TimeSpan.ofYears(score.yearsInField()),
                    "asked",
                    TimeSpan.ofYears(job.years().value())));
        }
        met(score, Part.OCCUPATION)
                .map(ScoreEvidence::candidate)
                .filter(Objects::nonNull)
                .forEach(title -> strengths.add(Statement.of("strength.occupation", "title", Titles.shown(title))));
        usedSkills(job, score);
        score.skills().stream()
                .filter(match -> match.isMet() && isRequired(match) && Requirements.isLicence(match))
                .map(match -> name(match, job))
                .distinct()
                .forEach(licence -> strengths.add(Statement.of("strength.licence", "skill", licence)));
        met(score, Part.LANGUAGES)
                .map(language -> new LanguageName(LanguageCodes.of(language.requirement())))
                .forEach(language -> strengths.add(Statement.of("strength.language", "language", language)));
        named(
                "strength.nice",
                score.skills().stream()
                        .filter(match -> match.isMet() && !isRequired(match))
                        .map(match -> name(match, job))
                        .toList());
        if (job.education() != null
                && candidate.education() != null
                && met(score, Part.EDUCATION).count() > 0) {
            strengths.add(Statement.of(
                    "strength.education",
                    "shown",
                    Level.of(candidate.education()),
                    "asked",
                    Level.of(job.education().value())));
        }
    }

    private void byCv() {
        candidate.skills().stream()
                .filter(Background::isUsedForLong)
                .limit(MOST_USED)
                .forEach(fact -> strengths.add(use(fact, SkillNames.of(fact, candidate.language()), candidate)));
        Background.longest(candidate)
                .filter(position -> position.months() >= LONG_POSITION)
                .ifPresent(position -> strengths.add(Statement.of(
                        "strength.stability",
                        "time",
                        new TimeSpan(position.months()),
                        "title",
                        Background.title(position))));
        named(
                "strength.skills",
                candidate.skills().stream()
                        .filter(fact -> !Background.isUsedForLong(fact))
                        .map(fact -> SkillNames.of(fact, candidate.language()))
                        .toList());
    }

    /** Those used longest one by one, the others in one sentence. */
    private void usedSkills(JobDescription job, FitScore score) {
        Map<SkillFact, String> used = new LinkedHashMap<>();
        List<String> listed = new ArrayList<>();
        for (SkillMatch match : score.skills()) {
            SkillFact fact = match.fact();
            if (fact == null || !match.isMet() || !isRequired(match) || Requirements.isLicence(match)) {
                continue;
            }
            if (Background.isUsedForLong(fact)) {
                used.putIfAbsent(fact, name(match, job));
            } else {
                listed.add(name(match, job));
            }
        }
        used.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<SkillFact, String> entry) ->
                                entry.getKey().months())
                        .reversed())
                .limit(MOST_USED)
                .forEach(entry -> strengths.add(use(entry.getKey(), entry.getValue(), candidate)));
        named("strength.skills", listed);
    }

    private void named(String key, List<String> skills) {
        List<String> shown = first(Labels.shown(skills), MOST_NAMED);
        if (!shown.isEmpty()) {
            strengths.add(Statement.of(key, "skills", shown));
        }
    }

    /** The job's word for a skill; where the CV names only something like it, the CV's. */
    private String name(SkillMatch match, JobDescription job) {
        SkillFact fact = match.fact();
        return fact != null && match.by() == SkillMatch.By.SIMILAR
                ? SkillNames.of(fact, candidate.language())
                : SkillNames.of(match.requirement(), job.language());
    }

    private static boolean isRequired(SkillMatch match) {
        return match.requirement().need() != Need.NICE_TO_HAVE;
    }

    private static Stream<ScoreEvidence> met(FitScore score, Part part) {
        return score.parts().stream()
                .filter(scored -> scored.part().equals(part.text()))
                .map(ScorePart::evidence)
                .flatMap(List::stream)
                .filter(one -> one.match() >= FULL);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }
}
