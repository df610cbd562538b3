package dev.vitae.common.scoring;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.vitae.common.candidate.Warning;
import java.util.List;

/**
 * The skills that a job description asks for, in its own words and order.
 *
 * @param warnings empty where there is nothing to say
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SkillLists(List<String> required, List<String> niceToHave, List<Warning> warnings) {

    public SkillLists {
        required = List.copyOf(required);
        niceToHave = List.copyOf(niceToHave);
        warnings = List.copyOf(warnings);
    }
}
