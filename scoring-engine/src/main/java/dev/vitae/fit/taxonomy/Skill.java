package dev.vitae.fit.taxonomy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A skill of the taxonomy.
 *
 * @param label English
 * @param group of skills that people of one trade have
 * @param parent id of the broader skill that this one is a case of
 * @param labels by language, where they differ from the English one
 */
public record Skill(
        String id,
        String label,
        SkillType type,
        String group,
        @Nullable String parent,
        Map<String, String> labels) {

    public Skill {
        labels = Map.copyOf(labels);
    }

    /** Its name in this language (ISO 639-1), English where it has none. */
    public String label(@Nullable String language) {
        return language == null ? label : labels.getOrDefault(language, label);
    }
}
