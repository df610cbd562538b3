package dev.vitae.fit.candidates;

import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import dev.vitae.fit.taxonomy.Skills;
import dev.vitae.lexicon.Words;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers where a CV names skills, and for how long they were used. */
final class SkillHistory {

    private final Skills skills;
    private final String language;
    private final Map<String, Uses> uses = new LinkedHashMap<>();

    SkillHistory(Skills skills, String language) {
        this.skills = skills;
        this.language = language;
    }

    /** An item of a list of skills: known as a whole, by what it names, or kept as it is printed. */
    void item(String field, String item) {
        Skill whole = skills.named(item, language).orElse(null);
        if (whole != null) {
            add(whole, item, item, field, null);
            return;
        }
        List<Skills.Mention> mentions = skills.in(item, language);
        mentions.forEach(mention -> add(mention, item, field, null));
        if (mentions.isEmpty()) {
            add(null, item, item, field, null);
        }
    }

    /** Running text; a position's has its period. */
    void text(String field, @Nullable String text, @Nullable Position position) {
        if (text != null) {
            text.lines()
                    .forEach(line -> skills.in(line, language).forEach(mention -> add(mention, line, field, position)));
        }
    }

    /** Those used longest first, then those listed, each in the order of the CV. */
    List<SkillFact> facts() {
        return uses.values().stream()
                .map(Uses::fact)
                .sorted(Comparator.comparingInt(SkillFact::months).reversed())
                .toList();
    }

    private void add(Skills.Mention mention, String line, String field, @Nullable Position position) {
        add(mention.skill(), line.substring(mention.from(), mention.to()), line, field, position);
    }

    private void add(@Nullable Skill skill, String printed, String line, String field, @Nullable Position position) {
        if (skill != null && skill.type() == SkillType.LANGUAGE) {
            return; // languages have a place of their own
        }
        String key = skill == null ? "raw:" + String.join(" ", Words.of(printed)) : skill.id();
        uses.computeIfAbsent(key, k -> new Uses(skill, printed.strip(), line.strip()))
                .add(field, position);
    }

    private static final class Uses {

        private final @Nullable Skill skill;
        private final String printed;
        private final String source;
        private final Set<String> fields = new LinkedHashSet<>();
        private final Set<Position> positions = new LinkedHashSet<>();

        Uses(@Nullable Skill skill, String printed, String source) {
            this.skill = skill;
            this.printed = printed;
            this.source = source;
        }

        void add(String field, @Nullable Position position) {
            fields.add(field);
            if (position != null) {
                positions.add(position);
            }
        }

        SkillFact fact() {
            YearMonth last = positions.stream()
                    .map(Position::end)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return new SkillFact(
                    skill, printed, source, PositionMonths.union(positions), last, new ArrayList<>(fields));
        }
    }
}
