package dev.vitae.scoring.claims;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import dev.vitae.fit.taxonomy.Skills;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The skills that a CV shows, against those that a claim names. */
public final class ShownSkills {

    private final Skills taxonomy;
    private final List<Skill> shown = new ArrayList<>();
    private final Set<String> missing = new HashSet<>();

    /** @param missing what the job asks and the CV doesn't show, as the job names it */
    public ShownSkills(Skills taxonomy, CandidateFacts facts, List<String> missing) {
        this.taxonomy = taxonomy;
        facts.skills().forEach(fact -> {
            if (fact.skill() != null) {
                shown.add(fact.skill());
            }
        });
        missing.forEach(label -> this.missing.add(label.toLowerCase(Locale.ROOT)));
    }

    /** Whether every skill that the text names is one of the CV's, a broader one, or named in a quote. */
    boolean cover(String text, List<String> quotes) {
        Set<String> quoted = new HashSet<>();
        quotes.forEach(quote -> named(quote).forEach(skill -> quoted.add(skill.id())));
        Passages said = new Passages(List.of(text));
        return named(text).stream().allMatch(skill -> quoted.contains(skill.id()) || isShown(skill))
                && missing.stream().noneMatch(said::hold);
    }

    private boolean isShown(Skill skill) {
        return shown.stream().anyMatch(own -> own.id().equals(skill.id()) || taxonomy.isCaseOf(own, skill));
    }

    /** Everybody's prose names soft skills. */
    private List<Skill> named(String text) {
        return taxonomy.in(text).stream()
                .map(Skills.Mention::skill)
                .filter(skill -> skill.type() != SkillType.SOFT)
                .toList();
    }
}
