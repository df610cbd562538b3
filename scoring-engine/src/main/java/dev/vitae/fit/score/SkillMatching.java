package dev.vitae.fit.score;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.Need;
import dev.vitae.fit.jobs.SkillRequirement;
import dev.vitae.fit.meaning.Meaning;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import dev.vitae.fit.taxonomy.Skills;
import dev.vitae.lexicon.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds for each skill that a job asks for what the candidate has to show. */
final class SkillMatching {

    /** Shown by use counts more than listed. */
    private static final double LISTED_ONLY = 0.9;

    private static final double SPECIAL_CASE = 0.95;
    private static final double BROADER_ONLY = 0.4;
    private static final double SIBLING = 0.35;

    private static final double TASK_WEIGHT = 0.6;
    private static final double SOFT_WEIGHT = 0.35;
    private static final double UNKNOWN_WEIGHT = 0.3;

    /** Cosines of the embedding model: at and below the first nothing is alike, from the second on all is. */
    private static final double UNRELATED = 0.68;

    private static final double ALIKE = 0.88;
    private static final double MOST_BY_MEANING = 0.7;
    private static final int MOST_COMPARED = 40;

    private final Skills skills;
    private final Meaning meaning;

    SkillMatching(Skills skills, Meaning meaning) {
        this.skills = skills;
        this.meaning = meaning;
    }

    List<SkillMatch> match(List<SkillRequirement> requirements, CandidateFacts candidate, boolean english) {
        return requirements.stream()
                .map(requirement -> requirement.isUnknown()
                        ? byWords(requirement, candidate, english)
                        : bySkill(requirement, candidate))
                .toList();
    }

    private SkillMatch bySkill(SkillRequirement requirement, CandidateFacts candidate) {
        double weight = weight(requirement);
        SkillMatch best = new SkillMatch(requirement, null, weight, 0, SkillMatch.By.NONE);
        for (Skill asked : requirement.anyOf()) {
            for (SkillFact fact : candidate.skills()) {
                Skill has = fact.skill();
                if (has != null) {
                    SkillMatch match = compare(requirement, weight, asked, fact, has);
                    best = match.match() > best.match() ? match : best;
                }
            }
        }
        return best;
    }

    private SkillMatch compare(SkillRequirement requirement, double weight, Skill asked, SkillFact fact, Skill has) {
        double depth = fact.months() > 0 ? 1 : LISTED_ONLY;
        if (has.id().equals(asked.id())) {
            return new SkillMatch(requirement, fact, weight, depth, SkillMatch.By.SAME);
        }
        if (skills.isCaseOf(has, asked)) {
            return new SkillMatch(requirement, fact, weight, SPECIAL_CASE * depth, SkillMatch.By.BROADER);
        }
        if (skills.isCaseOf(asked, has)) {
            return new SkillMatch(requirement, fact, weight, BROADER_ONLY * depth, SkillMatch.By.SIMILAR);
        }
        boolean siblings = asked.parent() != null
                && asked.parent().equals(has.parent())
                && asked.type() == SkillType.TOOL
                && has.type() == SkillType.TOOL;
        return new SkillMatch(requirement, fact, weight, siblings ? SIBLING * depth : 0, SkillMatch.By.SIMILAR);
    }

    private SkillMatch byWords(SkillRequirement requirement, CandidateFacts candidate, boolean english) {
        double weight = weight(requirement);
        SkillMatch best = new SkillMatch(requirement, null, weight, 0, SkillMatch.By.NONE);
        Set<String> asked = new HashSet<>(Words.of(requirement.label()));
        int compared = 0;
        for (SkillFact fact : candidate.skills()) {
            Set<String> has = new HashSet<>(Words.of(fact.printed()));
            if (has.equals(asked)) {
                return new SkillMatch(requirement, fact, weight, 1, SkillMatch.By.SAME);
            }
            if (english && fact.skill() == null && compared++ < MOST_COMPARED) {
                double alike = alike(requirement.label(), fact.printed());
                if (alike > best.match()) {
                    best = new SkillMatch(requirement, fact, weight, alike, SkillMatch.By.SIMILAR);
                }
            }
        }
        return best;
    }

    private double alike(String one, String other) {
        double cosine = meaning.cosine(one, other);
        return MOST_BY_MEANING * Math.clamp((cosine - UNRELATED) / (ALIKE - UNRELATED), 0, 1);
    }

    private static double weight(SkillRequirement requirement) {
        double weight = requirement.need() == Need.TASK ? TASK_WEIGHT : 1;
        if (requirement.isUnknown()) {
            return weight * UNKNOWN_WEIGHT;
        }
        boolean soft = requirement.anyOf().stream().allMatch(skill -> skill.type() == SkillType.SOFT);
        return soft ? weight * SOFT_WEIGHT : weight;
    }
}
