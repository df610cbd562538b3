package dev.vitae.fit.candidates;

import dev.vitae.fit.taxonomy.Occupation;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One position.
 *
 * @param field its name in the candidate, such as {@code experience[0]}
 * @param title redacted
 * @param occupations that the title names
 * @param seniority that the title names
 * @param start first month; null where none is known
 * @param end last month; the month of reference where it goes on; null where none is known
 * @param months from start to end, both counted; 0 where they aren't known
 * @param description redacted
 */
public record Position(
        String field,
        @Nullable String title,
        List<Occupation> occupations,
        @Nullable Seniority seniority,
        @Nullable YearMonth start,
        @Nullable YearMonth end,
        boolean current,
        int months,
        @Nullable String description) {

    public Position {
        occupations = List.copyOf(occupations);
    }
}
