package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.prose.Labels;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.prose.TimeSpan;
import dev.vitae.fit.prose.Titles;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import dev.vitae.fit.score.SkillMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The sentences that sum a candidate up. */
final class Summary {

    private static final int MOST_NAMED = 5;

    private Summary() {}

    /** For a job: the band, the career, the skills, what is missing. */
    static List<Statement> verdict(
            JobDescription job, CandidateFacts candidate, FitScore score, String recommendation, int flags) {
        List<Statement> sentences = new ArrayList<>(executive(job, candidate, score, recommendation));
        Predicate<SkillMatch> missing = match -> !match.isMet()
                && !Requirements.isKnockout(
                        score, Part.LICENCES, match.requirement().label());
        List<String> skills = Requirements.required(job, score, missing);
        if (!skills.isEmpty()) {
            sentences.add(Statement.of("summary.missing", "skills", first(skills)));
        }
        List<Object> knockouts = Requirements.knockouts(job, score);
        if (!knockouts.isEmpty()) {
            sentences.add(
                    Statement.of("summary.knockouts", "count", knockouts.size(), "requirements", first(knockouts)));
        }
        if (flags > 0) {
            sentences.add(Statement.of("summary.flags", "count", flags));
        }
        return sentences;
    }

    /** The same in short. */
    static List<Statement> executive(
            JobDescription job, CandidateFacts candidate, FitScore score, String recommendation) {
        List<Statement> sentences = new ArrayList<>();
        sentences.add(
                job.title() == null
                        ? Statement.of("verdict.untitled." + recommendation)
                        : Statement.of("verdict." + recommendation, "job", Titles.shown(job.title())));
        sentences.add(job.occupations().isEmpty() ? career(candidate) : careerInField(candidate, score.yearsInField()));
        int asked = Requirements.required(job, score, match -> true).size();
        List<String> shown = Requirements.required(job, score, SkillMatch::isMet);
        if (asked > 0) {
            sentences.add(
                    shown.isEmpty()
                            ? Statement.of("summary.skills.none", "asked", asked)
                            : new Statement(
                                    "summary.skills",
                                    Map.of("shown", shown.size(), "asked", asked, "skills", first(shown))));
        }
        return sentences;
    }

    /** Without a job. */
    static List<Statement> alone(CandidateFacts candidate) {
        List<Statement> sentences = new ArrayList<>();
        sentences.add(career(candidate));
        List<SkillFact> known = candidate.skills().stream()
                .filter(fact -> fact.skill() != null)
                .limit(MOST_NAMED)
                .toList();
        if (!known.isEmpty()) {
            sentences.add(Statement.of(
                    known.getFirst().months() > 0 ? "summary.main_skills" : "summary.listed_skills",
                    "skills",
                    Labels.shown(known.stream()
                            .map(fact -> SkillNames.of(fact, candidate.language()))
                            .toList())));
        }
        return sentences;
    }

    private static Statement career(CandidateFacts candidate) {
        Optional<String> title = Background.latest(candidate).map(Background::title);
        if (candidate.years() == 0) {
            return title.map(text -> Statement.of("summary.experience.undated", "title", text))
                    .orElseGet(() -> Statement.of("summary.experience.none"));
        }
        TimeSpan time = TimeSpan.ofYears(candidate.years());
        return title.map(text -> Statement.of("summary.experience", "time", time, "title", text))
                .orElseGet(() -> Statement.of("summary.experience.untitled", "time", time));
    }

    /** That nothing is in the field is said only where every title names a known occupation. */
    private static Statement careerInField(CandidateFacts candidate, double inField) {
        Statement career = career(candidate);
        boolean known =
                candidate.positions().stream().map(Position::occupations).noneMatch(List::isEmpty);
        if (!career.key().equals("summary.experience") || (inField == 0 && !known)) {
            return career;
        }
        if (inField == 0) {
            return new Statement("summary.experience.outside", career.values());
        }
        TimeSpan field = TimeSpan.ofYears(inField);
        if (field.months() >= TimeSpan.ofYears(candidate.years()).months()) {
            return new Statement("summary.experience.all", career.values());
        }
        return new Statement(
                "summary.experience.field",
                Map.of(
                        "time", career.values().get("time"),
                        "title", career.values().get("title"),
                        "field", field));
    }

    private static <T> List<T> first(List<T> names) {
        return names.subList(0, Math.min(MOST_NAMED, names.size()));
    }
}
