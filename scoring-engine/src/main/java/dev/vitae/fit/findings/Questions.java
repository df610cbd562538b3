package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.SkillMatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions for an interview, each from a fact of the CV or from what the job asks and the CV doesn't show. */
final class Questions {

    private static final int MOST_OF_A_KIND = 3;
    private static final int FEWEST_LETTERS = 20;
    private static final int MOST_LETTERS = 160;

    /** A question: its message, and that of the reason behind it. */
    record Question(String category, Statement text, Statement why) {

        Question(String category, String key, Map<String, Object> values) {
            this(category, new Statement(key, values), new Statement(key + ".why", values));
        }
    }

    private Questions() {}

    static List<Question> of(
            @Nullable JobDescription job,
            CandidateFacts candidate,
            @Nullable FitScore score,
            List<Statement> flags,
            @Nullable String letter) {
        List<Question> questions = new ArrayList<>();
        if (score != null) {
            skills(score, questions);
        } else {
            candidate.skills().stream()
                    .filter(fact -> fact.skill() != null && fact.months() >= 12)
                    .limit(MOST_OF_A_KIND)
                    .forEach(fact -> questions.add(deep(fact, fact.printed())));
        }
        Optional<String> title = candidate.positions().stream()
                .flatMap(position -> Stream.ofNullable(position.title()))
                .findFirst();
        title.ifPresent(text -> questions.add(new Question("experience", "question.role", Map.of("title", text))));
        if (job != null
                && job.years() != null
                && score != null
                && score.yearsInField() < job.years().value()) {
            questions.add(new Question(
                    "experience", "question.years", Map.of("asked", job.years().value(), "years", (int)
                            score.yearsInField())));
        }
        flags.forEach(flag -> fromFlag(flag).ifPresent(questions::add));
        title.ifPresent(text -> questions.add(new Question("behavioural", "question.conflict", Map.of("title", text))));
        questions.add(new Question("behavioural", "question.mistake", Map.of()));
        if (job != null && job.title() != null) {
            situational(job, job.title(), title, questions);
        }
        quote(letter)
                .ifPresent(text -> questions.add(new Question("motivation", "question.letter", Map.of("quote", text))));
        return questions;
    }

    private static void skills(FitScore score, List<Question> questions) {
        int deep = 0;
        int listed = 0;
        int missing = 0;
        for (SkillMatch match : score.skills()) {
            SkillFact fact = match.fact();
            String label = match.requirement().label();
            if (match.requirement().need() == Need.NICE_TO_HAVE
                    || match.requirement().isUnknown()) {
                continue;
            }
            if (fact != null && match.isMet() && fact.months() >= 12 && deep++ < MOST_OF_A_KIND) {
                questions.add(deep(fact, label));
            } else if (fact != null && match.isMet() && fact.months() == 0 && listed++ < 2) {
                questions.add(new Question("technical", "question.skill_listed", Map.of("skill", fact.printed())));
            } else if (!match.isMet() && match.requirement().need() == Need.REQUIRED && missing++ < MOST_OF_A_KIND) {
                questions.add(new Question("technical", "question.skill_missing", Map.of("skill", label)));
            }
        }
    }

    private static Question deep(SkillFact fact, String label) {
        return new Question(
                "technical", "question.skill_deep", Map.of("skill", label, "years", Math.max(1, fact.months() / 12)));
    }

    private static Optional<Question> fromFlag(Statement flag) {
        return switch (flag.key()) {
            case "flag.gap" -> Optional.of(new Question("behavioural", "question.gap", flag.values()));
            case "flag.changes" -> Optional.of(new Question("behavioural", "question.changes", flag.values()));
            case "flag.overlap" -> Optional.of(new Question("experience", "question.overlap", flag.values()));
            default -> Optional.empty();
        };
    }

    private static void situational(
            JobDescription job, String jobTitle, Optional<String> title, List<Question> questions) {
        List<String> tasks = job.skills().stream()
                .filter(skill -> !skill.isUnknown())
                .map(skill -> skill.label())
                .distinct()
                .limit(2)
                .toList();
        if (tasks.size() == 2) {
            questions.add(new Question("situational", "question.pressure", Map.of("job", jobTitle, "skills", tasks)));
        }
        title.ifPresent(text -> questions.add(
                new Question("motivation", "question.motivation", Map.of("job", jobTitle, "title", text))));
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
