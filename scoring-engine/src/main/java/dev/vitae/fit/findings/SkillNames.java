package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.jobs.SkillRequirement;
import dev.vitae.fit.prose.Labels;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.lexicon.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Skills as a job or a CV words them. Running text bends words ("налоговой проверки"); where the taxonomy has the same words in
 * their plain form ("налоговая проверка"), that one stands better alone.
 */
final class SkillNames {

    /** Endings that differ have at most so many letters. */
    private static final int LONGEST_ENDING = 4;

    private static final int SHORTEST_STEM = 4;

    private SkillNames() {}

    /** As the job words it. */
    static String of(SkillRequirement requirement, String language) {
        Skill only = requirement.anyOf().size() == 1 ? requirement.anyOf().getFirst() : null;
        return plain(requirement.label(), only, language);
    }

    /** As the CV words it. */
    static String of(SkillFact fact, @Nullable String language) {
        return plain(fact.printed(), fact.skill(), language);
    }

    private static String plain(String written, @Nullable Skill skill, @Nullable String language) {
        String label = skill == null || language == null ? null : skill.labels().get(language);
        return Labels.shown(label != null && isForm(Words.of(written), Words.of(label)) ? label : written);
    }

    /** Whether these are the same words, or the first of them, with another ending of at least one. */
    private static boolean isForm(List<String> written, List<String> label) {
        if (written.size() > label.size()) {
            return false;
        }
        boolean bent = false;
        for (int i = 0; i < written.size(); i++) {
            boolean same = written.get(i).equals(label.get(i));
            if (!same && !shareStem(written.get(i), label.get(i))) {
                return false;
            }
            bent |= !same;
        }
        return bent;
    }

    private static boolean shareStem(String one, String other) {
        int stem = 0;
        while (stem < Math.min(one.length(), other.length()) && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        return stem >= SHORTEST_STEM
                && one.length() - stem <= LONGEST_ENDING
                && other.length() - stem <= LONGEST_ENDING;
    }
}
