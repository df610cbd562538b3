package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.prose.Titles;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of a candidate's positions is meant by "most recent" and "longest". Only those with a title can be spoken of. */
final class Background {

    private static final int LONG_USE = 12;

    private static final Comparator<Position> BY_END =
            Comparator.comparing(Position::end, Comparator.nullsFirst(Comparator.<YearMonth>naturalOrder()));

    private Background() {}

    /** Of several that end in the same month, a full-time one; of those, the first in the CV. */
    static Optional<Position> latest(CandidateFacts candidate) {
        return titled(candidate)
                .max(BY_END.thenComparing(position -> !position.sideline()))
                .flatMap(last -> titled(candidate)
                        .filter(position ->
                                BY_END.compare(position, last) == 0 && position.sideline() == last.sideline())
                        .findFirst());
    }

    static Optional<Position> longest(CandidateFacts candidate) {
        return titled(candidate)
                .filter(position -> position.months() > 0)
                .max(Comparator.comparingInt(Position::months));
    }

    static String title(Position position) {
        return Titles.shown(String.valueOf(position.title()));
    }

    /** Whether a position that goes on names the skill. */
    static boolean isCurrent(SkillFact fact, CandidateFacts candidate) {
        return candidate.positions().stream()
                .anyMatch(position -> position.current() && fact.usedIn().contains(position.field()));
    }

    /** At least a year. A virtue isn't used as a tool is, however many positions name it. */
    static boolean isUsedForLong(SkillFact fact) {
        Skill skill = fact.skill();
        return skill != null && skill.type() != SkillType.SOFT && fact.months() >= LONG_USE;
    }

    private static Stream<Position> titled(CandidateFacts candidate) {
        return candidate.positions().stream().filter(position -> hasLetters(position.title()));
    }

    private static boolean hasLetters(@Nullable String title) {
        return title != null && title.chars().anyMatch(Character::isLetter);
    }
}
