package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.score.FitScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences that sum a candidate up. */
final class Summary {

    private static final int MOST_NAMED = 5;

    private Summary() {}

    /** For a job: the band, the career, the skills, what is missing. */
    static List<Statement> verdict(
            JobDescription job, CandidateFacts candidate, FitScore score, String recommendation, int flags) {
        List<Statement> sentences = new ArrayList<>(executive(job, candidate, score, recommendation));
        List<String> missing = score.missing();
        if (!missing.isEmpty()) {
            sentences.add(new Statement("summary.missing", Map.of("skills", first(missing))));
        }
        if (!score.knockouts().isEmpty()) {
            sentences.add(new Statement(
                    "summary.knockouts",
                    Map.of(
                            "count",
                            score.knockouts().size(),
                            "requirements",
                            score.knockouts().stream()
                                    .map(knockout -> knockout.requirement())
                                    .limit(MOST_NAMED)
                                    .toList())));
        }
        if (flags > 0) {
            sentences.add(new Statement("summary.flags", Map.of("count", flags)));
        }
        return sentences;
    }

    /** The same in short. */
    static List<Statement> executive(
            JobDescription job, CandidateFacts candidate, FitScore score, String recommendation) {
        List<Statement> sentences = new ArrayList<>();
        sentences.add(
                job.title() == null
                        ? new Statement("verdict.untitled." + recommendation, Map.of())
                        : new Statement("verdict." + recommendation, Map.of("job", job.title())));
        sentences.add(career(candidate));
        if (!job.occupations().isEmpty()) {
            sentences.add(new Statement("summary.field", Map.of("years", (int) score.yearsInField())));
        }
        long asked = score.skills().stream()
                .filter(match -> match.requirement().need() == Need.REQUIRED)
                .count();
        if (asked > 0) {
            List<String> shown = score.skills().stream()
                    .filter(match -> match.isMet() && match.requirement().need() == Need.REQUIRED)
                    .map(match -> match.requirement().label())
                    .distinct()
                    .toList();
            Map<String, Object> values = new HashMap<>();
            values.put("shown", shown.size());
            values.put("asked", asked);
            values.put("skills", shown.isEmpty() ? "none" : first(shown));
            sentences.add(new Statement("summary.skills", values));
        }
        return sentences;
    }

    /** Without a job. */
    static List<Statement> alone(CandidateFacts candidate) {
        List<Statement> sentences = new ArrayList<>();
        sentences.add(career(candidate));
        List<String> main = candidate.skills().stream()
                .filter(fact -> fact.skill() != null)
                .map(SkillFact::printed)
                .limit(MOST_NAMED)
                .toList();
        if (!main.isEmpty()) {
            sentences.add(new Statement("summary.main_skills", Map.of("skills", main)));
        }
        return sentences;
    }

    private static Statement career(CandidateFacts candidate) {
        int years = (int) candidate.years();
        Optional<String> title = candidate.positions().stream()
                .flatMap(position -> Stream.ofNullable(position.title()))
                .findFirst();
        return title.map(text -> new Statement("summary.experience", Map.of("years", years, "title", text)))
                .orElseGet(() -> new Statement("summary.experience.untitled", Map.of("years", years)));
    }

    private static List<String> first(List<String> names) {
        return names.subList(0, Math.min(MOST_NAMED, names.size()));
    }
}
