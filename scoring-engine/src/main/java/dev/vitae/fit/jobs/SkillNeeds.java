package dev.vitae.fit.jobs;

import dev.vitae.lexicon.PhraseIndex;

/** How much a clause wants what stands at a place in it. */
final class SkillNeeds {

    private static final String PARTS = ",，、(（)）";

    private SkillNeeds() {}

    /**
     * A softening word at the start of a clause or at its end softens all of it, one inside its own part and what follows; a word
     * that insists makes a task a requirement.
     */
    static Need of(Clause clause, int at) {
        boolean required = false;
        for (PhraseIndex.Match<Wording.Sign> sign : clause.signs().all()) {
            boolean soft = sign.value() == Wording.Sign.NICE || sign.value() == Wording.Sign.NONE;
            if (soft && softens(clause.text(), sign, at)) {
                return Need.NICE_TO_HAVE;
            }
            required |= sign.value() == Wording.Sign.REQUIRED;
        }
        return required && clause.need() == Need.TASK ? Need.REQUIRED : clause.need();
    }

    /** The same of a number of years: "three years, preferably in a hospital" insists on the years. */
    static Need ofNumber(Clause clause, int at) {
        boolean soft = clause.signs()
                .of(Wording.Sign.NICE)
                .anyMatch(sign -> sign.from() <= at || partsBetween(clause.text(), at, sign.from()) == 0);
        return soft ? Need.NICE_TO_HAVE : clause.need();
    }

    private static boolean softens(String text, PhraseIndex.Match<Wording.Sign> sign, int at) {
        if (sign.from() <= at) {
            return true;
        }
        boolean ends = partsBetween(text, sign.to(), text.length()) == 0;
        return ends || partsBetween(text, at, sign.from()) == 0;
    }

    private static int partsBetween(String text, int from, int to) {
        int parts = 0;
        for (int i = from; i < to; i++) {
            parts += PARTS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return parts;
    }
}
