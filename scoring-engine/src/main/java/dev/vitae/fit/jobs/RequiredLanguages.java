package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.Proficiency;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the spoken languages that a job asks for. A language's name alone is not enough: "French cuisine" asks for none. */
final class RequiredLanguages {

    private static final Pattern CEFR = Pattern.compile("\\b([ABC][12])\\b");
    private static final Proficiency UNSAID = Proficiency.PROFESSIONAL;

    private final PhraseIndex<String> names;
    private final PhraseIndex<Proficiency> levels;

    RequiredLanguages() {
        Map<String, List<String>> spoken = new HashMap<>();
        Lexicon.common("spoken").all().forEach((code, all) -> spoken.put(code, new ArrayList<>(all)));
        for (String code : Locale.getISOLanguages()) {
            for (String language : Lexicon.languages()) {
                String name = Locale.of(code).getDisplayLanguage(Locale.of(language));
                if (name.length() > 2) {
                    spoken.computeIfAbsent(code, c -> new ArrayList<>()).add(name);
                }
            }
        }
        names = new PhraseIndex<>(spoken);
        Lexicon words = Lexicon.ofAllLanguages("proficiency");
        Map<Proficiency, List<String>> byLevel = new HashMap<>();
        for (Proficiency level : Proficiency.values()) {
            byLevel.put(level, words.of(level.name().toLowerCase(Locale.ROOT)));
        }
        levels = new PhraseIndex<>(byLevel);
    }

    List<LanguageRequirement> in(List<Clause> clauses, Wording wording) {
        Map<String, LanguageRequirement> found = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            if (clause.need() != Need.TASK) {
                in(clause, wording).forEach(language -> found.putIfAbsent(language.code(), language));
            }
        }
        return List.copyOf(found.values());
    }

    private List<LanguageRequirement> in(Clause clause, Wording wording) {
        List<PhraseIndex.Match<String>> languages = names.in(clause.text());
        if (languages.isEmpty()) {
            return List.of();
        }
        List<PhraseIndex.Match<Wording.Sign>> signs = wording.signs(clause.text());
        boolean aboutLanguages = signs.stream().anyMatch(sign -> sign.value() == Wording.Sign.LANGUAGE);
        Matcher cefr = CEFR.matcher(clause.text());
        Optional<Proficiency> level =
                cefr.find() ? Optional.of(Proficiency.ofCefr(cefr.group(1))) : level(clause.text());
        if (!aboutLanguages && level.isEmpty()) {
            return List.of();
        }
        return languages.stream()
                .map(match -> new LanguageRequirement(
                        match.value(), level.orElse(UNSAID), SkillNeeds.of(clause, signs, match.from()), clause.line()))
                .toList();
    }

    private Optional<Proficiency> level(String text) {
        return levels.in(text).stream().map(PhraseIndex.Match::value).max(Comparator.naturalOrder());
    }
}
