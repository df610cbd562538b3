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
 * @param company redacted
 * @param occupations that the title names
 * @param seniority that the title names
 * @param sideline whether its words tell that it isn't a full-time job: an internship, a study job, an honorary post
 * @param byYear whether its dates are known by the year only; then it starts in January and ends in December
 * @param start first month; null where none is known
 * @param end last month; the month of reference where it goes on; null where none is known
 * @param months from start to end, both counted; 0 where they aren't known
 * @param description redacted
 */
public record Position(
        String field,
        @Nullable String title,
        @Nullable String company,
        List<Occupation> occupations,
        @Nullable Seniority seniority,
        boolean sideline,
        boolean byYear,
        @Nullable YearMonth start,
        @Nullable YearMonth end,
        boolean current,
        int months,
        @Nullable String description) {

    public Position {
        occupations = List.copyOf(occupations);
    }

    /** Its part up to this month. */
    public Position until(YearMonth last) {
        return new Position(
                field,
                title,
                company,
                occupations,
                seniority,
                sideline,
                byYear,
                start,
                last,
                false,
                months,
                description);
    }
}
