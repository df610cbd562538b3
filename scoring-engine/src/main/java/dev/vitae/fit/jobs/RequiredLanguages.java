package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.Proficiency;
import dev.vitae.lexicon.PhraseIndex;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the spoken languages that a job asks for. A language's name alone is not enough: "French cuisine" asks for none. */
final class RequiredLanguages {

    private static final Pattern CEFR = Pattern.compile("\\b([ABC][12])\\b");
    private static final Proficiency UNSAID = Proficiency.PROFESSIONAL;
    /** Words between a language and what tells that it is asked for: "very good written and spoken English", but no "writing in plain English". */
    private static final int NEAR_LEVEL = 2;

    private static final int NEAR_WORD = 5;
    private static final int NEAR_LANGUAGE = 3;

    private final LanguageNames names;
    private final String language;

    /** A language of a clause with what is said of it. */
    private static final class Spoken {

        private final PhraseIndex.Match<String> name;
        private @Nullable Proficiency worded;
        private @Nullable Proficiency cefr;
        private boolean asked;

        Spoken(PhraseIndex.Match<String> name) {
            this.name = name;
        }

        @Nullable
        Proficiency level() {
            return cefr == null ? worded : cefr;
        }
    }

    RequiredLanguages(LanguageNames names, String language) {
        this.names = names;
        this.language = language;
    }

    /** Each language once. */
    List<LanguageRequirement> in(List<Clause> clauses) {
        Map<List<String>, LanguageRequirement> found = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            if (clause.need() != Need.TASK || clause.signs().have(Wording.Sign.REQUIRED)) {
                in(clause).forEach(asked -> found.merge(asked.anyOf(), asked, RequiredLanguages::stronger));
            }
        }
        return List.copyOf(found.values());
    }

    boolean areNamed(Clause clause) {
        return !in(clause).isEmpty();
    }

    private static LanguageRequirement stronger(LanguageRequirement one, LanguageRequirement other) {
        return other.need().compareTo(one.need()) < 0 ? other : one;
    }

    private List<LanguageRequirement> in(Clause clause) {
        List<Spoken> spoken =
                names.in(clause.text(), language).stream().map(Spoken::new).toList();
        if (spoken.isEmpty()) {
            return List.of();
        }
        tellLevels(clause.text(), spoken);
        tellWhetherAsked(clause, spoken);
        List<LanguageRequirement> requirements = new ArrayList<>();
        for (int i = 0; i < spoken.size(); ) {
            int last = i;
            while (last + 1 < spoken.size() && isChoice(clause, spoken.get(last), spoken.get(last + 1))) {
                last++;
            }
            if (spoken.get(i).asked) {
                requirements.add(requirement(clause, spoken, i, last));
            }
            i = last + 1;
        }
        return requirements;
    }

    private static LanguageRequirement requirement(Clause clause, List<Spoken> spoken, int from, int last) {
        List<String> codes = spoken.subList(from, last + 1).stream()
                .map(each -> each.name.value())
                .distinct()
                .sorted()
                .toList();
        Proficiency level = UNSAID;
        for (int i = from; i <= last; i++) {
            Proficiency own = levelOf(spoken, i);
            level = i == from || own.compareTo(level) < 0 ? own : level;
        }
        Need need = SkillNeeds.of(clause, spoken.get(from).name.from());
        return new LanguageRequirement(codes, level, need, clause.line());
    }

    /** "Fluent English and German", "Englisch und Deutsch fließend": a level holds for the neighbours that have none. */
    private static Proficiency levelOf(List<Spoken> spoken, int at) {
        for (int i = at; i >= 0; i--) {
            Proficiency level = spoken.get(i).level();
            if (level != null) {
                return level;
            }
        }
        for (int i = at + 1; i < spoken.size(); i++) {
            Proficiency level = spoken.get(i).level();
            if (level != null) {
                return level;
            }
        }
        return UNSAID;
    }

    /** Each level belongs to the language next to it. */
    private void tellLevels(String text, List<Spoken> spoken) {
        for (PhraseIndex.Match<Proficiency> level : names.levels(text, language)) {
            Spoken nearest = nearest(spoken, level.from(), level.to());
            if (nearest.cefr == null && words(text, nearest, level.from(), level.to()) <= NEAR_LEVEL) {
                boolean more = nearest.worded == null || level.value().compareTo(nearest.worded) > 0;
                nearest.worded = more ? level.value() : nearest.worded;
                nearest.asked = true;
            }
        }
        CEFR.matcher(text).results().forEach(level -> {
            Spoken nearest = nearest(spoken, level.start(), level.end());
            if (nearest.cefr == null && words(text, nearest, level.start(), level.end()) <= NEAR_WORD) {
                nearest.cefr = Proficiency.ofCefr(level.group(1));
                nearest.asked = true;
            }
        });
    }

    private static void tellWhetherAsked(Clause clause, List<Spoken> spoken) {
        boolean label = clause.label().have(Wording.Sign.LANGUAGE);
        for (Spoken each : spoken) {
            each.asked |= label
                    || clause.signs()
                            .of(Wording.Sign.LANGUAGE)
                            .anyMatch(sign -> words(clause.text(), each, sign.from(), sign.to()) <= NEAR_WORD);
        }
        for (int i = 1; i < spoken.size(); i++) {
            spoken.get(i).asked |= spoken.get(i - 1).asked && areNeighbours(clause, spoken.get(i - 1), spoken.get(i));
        }
        for (int i = spoken.size() - 2; i >= 0; i--) {
            spoken.get(i).asked |= spoken.get(i + 1).asked && areNeighbours(clause, spoken.get(i), spoken.get(i + 1));
        }
    }

    private static boolean areNeighbours(Clause clause, Spoken one, Spoken other) {
        return words(clause.text(), one, other.name.from(), other.name.to()) <= NEAR_LANGUAGE;
    }

    private static boolean isChoice(Clause clause, Spoken one, Spoken other) {
        return areNeighbours(clause, one, other)
                && clause.signs().have(Wording.Sign.OR, one.name.to(), other.name.from());
    }

    private static Spoken nearest(List<Spoken> spoken, int from, int to) {
        Spoken nearest = spoken.getFirst();
        for (Spoken each : spoken) {
            if (gap(each, from, to) < gap(nearest, from, to)) {
                nearest = each;
            }
        }
        return nearest;
    }

    private static int gap(Spoken spoken, int from, int to) {
        return spoken.name.to() <= from ? from - spoken.name.to() : Math.max(0, spoken.name.from() - to);
    }

    /** How many words stand between. */
    private static int words(String text, Spoken spoken, int from, int to) {
        int start = Math.min(spoken.name.to(), to);
        int end = Math.max(spoken.name.from(), from);
        return start >= end ? 0 : Words.of(text.substring(start, end)).size();
    }
}
