package dev.vitae.fit.jobs;

import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import dev.vitae.fit.taxonomy.Skills;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the skills that a job asks for: those of the taxonomy, and pieces of lists that it doesn't know. */
final class RequiredSkills {

    private static final int MOST_WORDS_OF_UNKNOWN = 12;
    private static final Pattern ITEM = Pattern.compile("[^,;/()、，；\\s][^,;/()、，；]*[^,;/()、，；\\s.]");
    private static final int FEWEST_LETTERS = 3;

    private final Skills skills;
    private final String language;
    private final Predicate<Clause> asksForOther;

    /**
     * @param asksForOther whether a clause asks for something that is read elsewhere: a language, a degree
     */
    RequiredSkills(Skills skills, String language, Predicate<Clause> asksForOther) {
        this.skills = skills;
        this.language = language;
        this.asksForOther = asksForOther;
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
        List<Skills.Mention> mentions = mentions(clause);
        List<SkillRequirement> requirements = new ArrayList<>();
        for (int i = 0; i < mentions.size(); ) {
            int last = i;
            while (last + 1 < mentions.size() && isChoice(clause, mentions.get(last), mentions.get(last + 1))) {
                last++;
            }
            requirements.add(requirement(clause, mentions.subList(i, last + 1)));
            i = last + 1;
        }
        if (mentions.isEmpty() && isUnknownRequirement(clause)) {
            requirements.add(new SkillRequirement(List.of(), clause.text(), SkillNeeds.of(clause, 0), clause.line()));
        }
        return requirements;
    }

    /** Skills that the clause names, and items of its lists that are one as a whole. */
    private List<Skills.Mention> mentions(Clause clause) {
        List<Skills.Mention> mentions = new ArrayList<>(skills.in(clause.text(), language));
        if (clause.need() != Need.TASK) {
            Matcher item = ITEM.matcher(clause.text());
            while (item.find()) {
                int from = item.start();
                int to = item.end();
                boolean free = mentions.stream().allMatch(mention -> mention.to() <= from || mention.from() >= to);
                if (free) {
                    skills.named(item.group(), language)
                            .ifPresent(skill -> mentions.add(new Skills.Mention(skill, from, to)));
                }
            }
        }
        mentions.removeIf(mention -> mention.skill().type() == SkillType.LANGUAGE);
        mentions.sort(Comparator.comparingInt(Skills.Mention::from));
        return mentions;
    }

    private static SkillRequirement requirement(Clause clause, List<Skills.Mention> mentions) {
        int from = mentions.getFirst().from();
        String label =
                withoutFullStop(clause.text().substring(from, mentions.getLast().to()));
        List<Skill> anyOf =
                mentions.stream().map(Skills.Mention::skill).distinct().toList();
        return new SkillRequirement(anyOf, label, SkillNeeds.of(clause, from), clause.line());
    }

    private static String withoutFullStop(String label) {
        return label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
    }

    /** Whether only a word for "or" or "such as" stands between two skills, or a slash. */
    private static boolean isChoice(Clause clause, Skills.Mention one, Skills.Mention other) {
        String between = clause.text().substring(one.to(), Math.max(one.to(), other.from()));
        if (between.strip().equals("/")) {
            return true;
        }
        return Words.of(between).size() <= 3 && clause.signs().have(Wording.Sign.OR, one.to(), other.from());
    }

    /** Of what the taxonomy doesn't know, only the items of a list of requirements are sure to be some. */
    private boolean isUnknownRequirement(Clause clause) {
        return clause.place() == Clause.Place.LISTED
                && isShort(clause.text())
                && !clause.text().endsWith(":")
                && !clause.namesMoney()
                && !clause.signs()
                        .haveAny(
                                Wording.Sign.YEARS,
                                Wording.Sign.AGE,
                                Wording.Sign.LANGUAGE,
                                Wording.Sign.NONE,
                                Wording.Sign.WILLING,
                                Wording.Sign.OFFER,
                                Wording.Sign.COMPANY,
                                Wording.Sign.APPLY)
                && !asksForOther.test(clause);
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
        List<SkillRequirement> choices = requirements.stream()
                .filter(requirement -> requirement.anyOf().size() > 1)
                .toList();
        List<SkillRequirement> kept = new ArrayList<>();
        for (SkillRequirement one : requirements) {
            boolean covered = one.anyOf().size() == 1
                    && choices.stream()
                            .anyMatch(other -> other.anyOf().containsAll(one.anyOf())
                                    && other.need().compareTo(one.need()) <= 0);
            if (!covered) {
                kept.add(one);
            }
        }
        return kept;
    }
}
