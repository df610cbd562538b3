package dev.vitae.fit.jobs;

import dev.vitae.fit.taxonomy.Skill;
import java.util.List;

/**
 * A skill that a job asks for.
 *
 * @param anyOf skills of which one is enough; empty where the taxonomy knows none
 * @param label as the job names it
 * @param source the words of the job description
 */
public record SkillRequirement(List<Skill> anyOf, String label, Need need, String source) {

    public SkillRequirement {
        anyOf = List.copyOf(anyOf);
    }

    /** The taxonomy doesn't know it: it can be compared by its words and their meaning only. */
    public boolean isUnknown() {
        return anyOf.isEmpty();
    }
}
