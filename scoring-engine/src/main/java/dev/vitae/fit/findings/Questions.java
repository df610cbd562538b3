package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.Labels;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.prose.TimeSpan;
import dev.vitae.fit.prose.Titles;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions for an interview, each from a fact of the CV or from what the job asks and the CV doesn't show. */
final class Questions {

    private static final int MOST_OF_A_KIND = 3;
    private static final int FEWEST_LETTERS = 20;
    private static final int MOST_LETTERS = 160;

    /** A question, and the fact behind it. */
    record Question(String category, Statement text, Statement why) {}

    private final CandidateFacts candidate;
    private final List<Question> questions = new ArrayList<>();

    private Questions(CandidateFacts candidate) {
        this.candidate = candidate;
    }

    static List<Question> of(
            @Nullable JobDescription job,
            CandidateFacts candidate,
            @Nullable FitScore score,
            List<Statement> flags,
            @Nullable String letter) {
        Questions asked = new Questions(candidate);
        if (job == null || score == null) {
            asked.skillsOfCv();
            asked.latestRole();
        } else {
            asked.questions.addAll(new SkillQuestions(job, candidate, score).all());
            asked.role(score);
            Gaps.years(job, score)
                    .ifPresent(gap -> asked.ask("experience", new Statement("question.years", gap.values()), gap));
        }
        flags.forEach(asked::flag);
        asked.behaviour();
        if (job != null && job.title() != null) {
            asked.job(job, Titles.shown(job.title()));
        }
        quote(letter)
                .ifPresent(text -> asked.ask(
                        "motivation", Statement.of("question.letter", "quote", text), Statement.of("why.letter")));
        return asked.questions;
    }

    /** How a skill was used that the CV shows for long. */
    static Question deep(SkillFact fact, String name, CandidateFacts candidate) {
        return new Question(
                "technical",
                Statement.of("question.skill_deep", "skill", name, "time", new TimeSpan(fact.months())),
                Strengths.use(fact, name, candidate));
    }

    private void ask(String category, Statement text, Statement why) {
        questions.add(new Question(category, text, why));
    }

    private void skillsOfCv() {
        candidate.skills().stream()
                .filter(Background::isUsedForLong)
                .limit(MOST_OF_A_KIND)
                .forEach(fact -> questions.add(deep(fact, SkillNames.of(fact, candidate.language()), candidate)));
    }

    private void role(FitScore score) {
        score.parts().stream()
                .filter(part -> part.part().equals(Part.OCCUPATION.text()))
                .flatMap(part -> part.evidence().stream())
                .map(evidence -> Optional.ofNullable(evidence.candidate()))
                .flatMap(Optional::stream)
                .map(Titles::shown)
                .findFirst()
                .ifPresentOrElse(title -> role(title, "why.nearest"), this::latestRole);
    }

    private void latestRole() {
        Background.latest(candidate).map(Background::title).ifPresent(title -> role(title, latest()));
    }

    private void role(String title, String why) {
        ask("experience", Statement.of("question.role", "title", title), Statement.of(why, "title", title));
    }

    /** Without dates no position is known to be the last one. */
    private String latest() {
        return candidate.years() == 0 ? "why.first" : "why.latest";
    }

    /** Flags are facts themselves. */
    private void flag(Statement flag) {
        switch (flag.key()) {
            case "flag.gap" -> ask("behavioural", new Statement("question.gap", flag.values()), flag);
            case "flag.gap.open" -> ask("behavioural", new Statement("question.gap.open", flag.values()), flag);
            case "flag.changes" -> ask("behavioural", Statement.of("question.changes"), flag);
            case "flag.overlap" -> ask("experience", new Statement("question.overlap", flag.values()), flag);
            default -> {}
        }
    }

    private void behaviour() {
        Background.longest(candidate)
                .ifPresent(position -> ask(
                        "behavioural",
                        Statement.of("question.conflict", "title", Background.title(position)),
                        Statement.of(
                                "why.longest",
                                "title",
                                Background.title(position),
                                "time",
                                new TimeSpan(position.months()))));
        Background.latest(candidate)
                .map(Background::title)
                .ifPresentOrElse(
                        title -> ask(
                                "behavioural",
                                Statement.of("question.mistake", "title", title),
                                Statement.of(latest(), "title", title)),
                        () -> ask(
                                "experience", Statement.of("question.start"), Statement.of("summary.experience.none")));
    }

    private void job(JobDescription job, String jobTitle) {
        List<String> tasks = Labels.shown(job.skills().stream()
                .filter(skill -> !skill.isUnknown() && !Requirements.isSoft(skill))
                .filter(skill -> skill.need() != Need.NICE_TO_HAVE)
                .map(skill -> SkillNames.of(skill, job.language()))
                .toList());
        if (tasks.size() >= 2) {
            ask(
                    "situational",
                    Statement.of("question.pressure", "job", jobTitle),
                    Statement.of("why.tasks", "skills", tasks.subList(0, 2)));
        }
        Background.latest(candidate)
                .map(Background::title)
                .ifPresent(title -> ask(
                        "motivation",
                        Statement.of("question.motivation", "job", jobTitle, "title", title),
                        Statement.of(latest(), "title", title)));
    }

    /** The first sentence of a letter that says something. */
    private static Optional<String> quote(@Nullable String letter) {
        if (letter == null) {
            return Optional.empty();
        }
        return letter.lines()
                .flatMap(line -> Arrays.stream(line.split("(?<=[.!?。！？])\\s*", -1)))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= FEWEST_LETTERS && sentence.length() <= MOST_LETTERS)
                .findFirst();
    }
}
