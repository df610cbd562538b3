package dev.vitae.fit.jobs;

import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import dev.vitae.fit.taxonomy.Skills;
import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the skills that a job asks for: those of the taxonomy, and pieces of lists that it doesn't know. */
final class RequiredSkills {

    private static final int MOST_WORDS_OF_UNKNOWN = 12;
    private static final int FEWEST_LETTERS = 3;

    private final Skills skills;
    private final Wording wording;
    private final String language;

    RequiredSkills(Skills skills, Wording wording, String language) {
        this.skills = skills;
        this.wording = wording;
        this.language = language;
    }

    /** Each skill once, with the strongest need that the text expresses. */
    List<SkillRequirement> in(List<Clause> clauses) {
        Map<String, SkillRequirement> found = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            for (SkillRequirement requirement : in(clause)) {
                found.merge(key(requirement), requirement, RequiredSkills::stronger);
            }
        }
        return withoutRepetition(new ArrayList<>(found.values()));
    }

    /** What a list that somebody wrote by hand asks for; items that the taxonomy doesn't know stay as they are. */
    List<SkillRequirement> listed(List<String> items, Need need) {
        Map<String, SkillRequirement> found = new LinkedHashMap<>();
        for (String item : items) {
            List<Skill> known = skills.named(item, language)
                    .map(List::of)
                    .orElseGet(() -> skills.in(item, language).stream()
                            .map(Skills.Mention::skill)
                            .toList());
            SkillRequirement requirement = new SkillRequirement(known, item.strip(), need, item.strip());
            found.putIfAbsent(key(requirement), requirement);
        }
        return List.copyOf(found.values());
    }

    private List<SkillRequirement> in(Clause clause) {
        List<PhraseIndex.Match<Wording.Sign>> signs = wording.signs(clause.text());
        List<Skills.Mention> mentions = skills.in(clause.text(), language).stream()
                .filter(mention -> mention.skill().type() != SkillType.LANGUAGE)
                .toList();
        List<SkillRequirement> requirements = new ArrayList<>();
        for (int i = 0; i < mentions.size(); ) {
            int last = i;
            while (last + 1 < mentions.size()
                    && isChoice(clause.text(), mentions.get(last), mentions.get(last + 1), signs)) {
                last++;
            }
            requirements.add(requirement(clause, mentions.subList(i, last + 1), signs));
            i = last + 1;
        }
        if (mentions.isEmpty() && clause.need() != Need.TASK && isShort(clause.text()) && !asksForOther(signs)) {
            requirements.add(
                    new SkillRequirement(List.of(), clause.text(), SkillNeeds.of(clause, signs, 0), clause.line()));
        }
        return requirements;
    }

    private static SkillRequirement requirement(
            Clause clause, List<Skills.Mention> mentions, List<PhraseIndex.Match<Wording.Sign>> signs) {
        int from = mentions.getFirst().from();
        String label = clause.text().substring(from, mentions.getLast().to());
        List<Skill> anyOf =
                mentions.stream().map(Skills.Mention::skill).distinct().toList();
        return new SkillRequirement(anyOf, label, SkillNeeds.of(clause, signs, from), clause.line());
    }

    /** Whether only a word for "or" or "such as" stands between two skills, or a slash. */
    private static boolean isChoice(
            String text, Skills.Mention one, Skills.Mention other, List<PhraseIndex.Match<Wording.Sign>> signs) {
        String between = text.substring(one.to(), Math.max(one.to(), other.from()));
        if (between.strip().equals("/")) {
            return true;
        }
        return Words.of(between).size() <= 3
                && signs.stream()
                        .anyMatch(sign -> sign.value() == Wording.Sign.OR
                                && sign.from() >= one.to()
                                && sign.to() <= other.from());
    }

    private static boolean asksForOther(List<PhraseIndex.Match<Wording.Sign>> signs) {
        return signs.stream()
                .anyMatch(sign -> sign.value() == Wording.Sign.YEARS || sign.value() == Wording.Sign.LANGUAGE);
    }

    private static boolean isShort(String text) {
        int words = Words.of(text).size();
        return words > 0 && words <= MOST_WORDS_OF_UNKNOWN && text.length() >= FEWEST_LETTERS;
    }

    private static String key(SkillRequirement requirement) {
        return requirement.isUnknown()
                ? String.join(" ", Words.of(requirement.label()))
                : String.join(
                        "|",
                        requirement.anyOf().stream().map(Skill::id).sorted().toList());
    }

    private static SkillRequirement stronger(SkillRequirement one, SkillRequirement other) {
        return other.need().compareTo(one.need()) < 0 ? other : one;
    }

    /** A skill that stands alone somewhere and in a choice elsewhere is asked for once. */
    private static List<SkillRequirement> withoutRepetition(List<SkillRequirement> requirements) {
        List<SkillRequirement> kept = new ArrayList<>();
        for (SkillRequirement one : requirements) {
            boolean covered = one.anyOf().size() == 1
                    && requirements.stream()
                            .anyMatch(other -> other.anyOf().size() > 1
                                    && other.anyOf().containsAll(one.anyOf())
                                    && other.need().compareTo(one.need()) <= 0);
            if (!covered) {
                kept.add(one);
            }
        }
        return kept;
    }
}
