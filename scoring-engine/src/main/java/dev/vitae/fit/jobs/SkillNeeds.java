package dev.vitae.fit.jobs;

import dev.vitae.lexicon.PhraseIndex;
import java.util.List;

/** How much a clause wants what stands at a place in it. */
final class SkillNeeds {

    private static final String PARTS = ",，、(（)）";

    private SkillNeeds() {}

    /**
     * A softening word at the start of a clause or at its end softens all of it, one inside its own part and what follows; a word
     * that insists makes a task a requirement.
     */
    static Need of(Clause clause, List<PhraseIndex.Match<Wording.Sign>> signs, int at) {
        boolean required = false;
        for (PhraseIndex.Match<Wording.Sign> sign : signs) {
            if (sign.value() == Wording.Sign.NICE && softens(clause.text(), sign, at)) {
                return Need.NICE_TO_HAVE;
            }
            required |= sign.value() == Wording.Sign.REQUIRED;
        }
        return required && clause.need() == Need.TASK ? Need.REQUIRED : clause.need();
    }

    private static boolean softens(String text, PhraseIndex.Match<Wording.Sign> sign, int at) {
        if (sign.from() <= at) {
            return true;
        }
        boolean ends = partsAfter(text, sign.to()) == 0;
        return ends || partsBetween(text, at, sign.from()) == 0;
    }

    private static int partsAfter(String text, int from) {
        return partsBetween(text, from, text.length());
    }

    private static int partsBetween(String text, int from, int to) {
        int parts = 0;
        for (int i = from; i < to; i++) {
            parts += PARTS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return parts;
    }
}
