package dev.vitae.fit.candidates;

import dev.vitae.fit.taxonomy.Skill;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill that the CV names.
 *
 * @param skill null where the taxonomy doesn't know it
 * @param printed the CV's word for it
 * @param source the line or item in which it stands first
 * @param months in positions that name it, overlaps once
 * @param lastUsed null where no position with dates names it
 * @param usedIn fields of the candidate
 */
public record SkillFact(
        @Nullable Skill skill,
        String printed,
        String source,
        int months,
        @Nullable YearMonth lastUsed,
        List<String> usedIn) {

    public SkillFact {
        usedIn = List.copyOf(usedIn);
    }
}
