package dev.vitae.scoring.assessments;

import dev.vitae.common.scoring.Assessment;
import dev.vitae.common.scoring.ScoreEvidence;
import dev.vitae.common.scoring.ScorePart;
import dev.vitae.common.scoring.SkillUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine has worked out, for a model to read. */
final class KnownFacts {

    private static final int MOST_SKILLS = 20;

    private final StringBuilder text = new StringBuilder();

    private KnownFacts() {}

    static String of(Assessment own) {
        KnownFacts facts = new KnownFacts();
        if (own.fitScore() != null) {
            facts.line("Score", own.fitScore() + " of 100, recommendation " + own.hiringRecommendation());
            own.scoreBreakdown().forEach(facts::part);
        }
        facts.list("Skills that match", own.matchedSkills());
        facts.list("Required skills that the CV does not show", own.missingSkills());
        own.skills().stream()
                .filter(skill -> skill.months() > 0)
                .limit(MOST_SKILLS)
                .forEach(facts::use);
        facts.line("Verdict by rules", own.verdict());
        own.strengths().forEach(strength -> facts.line("Strength by rules", strength));
        own.gaps().forEach(gap -> facts.line("Gap by rules", gap));
        own.redFlags().forEach(flag -> facts.line("Red flag by rules", flag));
        return facts.text.toString();
    }

    /** Those of them whose numbers may be told: what was done and for how long, not how it was weighed. */
    static String told(Assessment own) {
        KnownFacts facts = new KnownFacts();
        own.skills().stream()
                .filter(skill -> skill.months() > 0)
                .limit(MOST_SKILLS)
                .forEach(facts::use);
        facts.line("", own.verdict());
        facts.list("", own.strengths());
        facts.list("", own.gaps());
        facts.list("", own.redFlags());
        return facts.text.toString();
    }

    private void part(ScorePart part) {
        line("Part " + part.part(), part.points() + " of " + Math.round(part.weight() * 10_000) / 100.0 + " points");
        for (ScoreEvidence evidence : part.evidence()) {
            line("  asked", evidence.requirement() + (evidence.candidate() == null ? ": not shown" : ": shown"));
        }
    }

    private void use(SkillUse skill) {
        String last = skill.lastUsed() == null ? "" : ", last used " + skill.lastUsed();
        line("Use of " + skill.label(), skill.months() + " months (" + skill.months() / 12 + " years)" + last);
    }

    private void list(String label, List<String> values) {
        if (!values.isEmpty()) {
            line(label, String.join(", ", values));
        }
    }

    private void line(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            text.append(label).append(": ").append(value).append('\n');
        }
    }
}
