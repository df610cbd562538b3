package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill and where it was used.
 *
 * @param id in the taxonomy; null for one that it doesn't know
 * @param label English, or as printed where the taxonomy doesn't know it
 * @param months in positions that name it, overlaps once; 0 where it is only listed
 * @param lastUsed {@code YYYY-MM}
 * @param usedIn fields of the candidate, such as {@code experience[0]}, {@code skills}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SkillUse(
        @Nullable String id,
        String label,
        int months,
        @Nullable String lastUsed,
        List<String> usedIn) {

    public SkillUse {
        usedIn = List.copyOf(usedIn);
    }
}
