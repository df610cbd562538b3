package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position. Several roles under one employer are several entries.
 *
 * @param startDate {@code YYYY-MM}, or {@code YYYY} where only a year is printed
 * @param endDate the same; null for a current position or where none is printed
 * @param description the entry's bullets or prose, one a line
 * @param skillsUsed those of the candidate's skills that this entry names
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Experience(
        @Nullable String title,
        @Nullable String company,
        @Nullable String location,
        @Nullable String startDate,
        @Nullable String endDate,
        boolean isCurrent,
        @Nullable String description,
        List<String> skillsUsed) {

    public Experience {
        skillsUsed = List.copyOf(skillsUsed);
    }
}
