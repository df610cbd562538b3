package dev.vitae.engine.fields;

import dev.vitae.common.candidate.LanguageSkill;
import dev.vitae.engine.lexicon.Lexicon;
import dev.vitae.engine.lexicon.PhraseSet;
import dev.vitae.engine.lexicon.Words;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the languages a candidate speaks, each with what is said of it up to the next. */
final class LanguageReader {

    private static final List<String> LEVELS = List.of("native", "fluent", "professional", "intermediate", "basic");

    private record Named(int from, int to, String language) {}

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, PhraseSet> levels = new LinkedHashMap<>();
    private final Lexicon proficiency = Lexicon.ofAllLanguages("proficiency");

    LanguageReader() {
        for (String printedIn : Lexicon.languages()) {
            for (String code : Locale.getISOLanguages()) {
                Locale language = Locale.of(code);
                String english = language.getDisplayLanguage(Locale.ENGLISH);
                names.putIfAbsent(
                        language.getDisplayLanguage(Locale.of(printedIn)).toLowerCase(Locale.ROOT), english);
            }
        }
        names.put("mandarin", "Chinese");
        names.put("cantonese", "Cantonese");
        LEVELS.forEach(level -> levels.put(level, new PhraseSet(proficiency.of(level))));
    }

    List<Found<LanguageSkill>> read(List<ReadingLine> lines) {
        Map<String, Found<LanguageSkill>> skills = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            List<Named> named = namesIn(line.plain());
            for (int n = 0; n < named.size(); n++) {
                Named name = named.get(n);
                int end = n + 1 < named.size()
                        ? named.get(n + 1).from()
                        : line.plain().length();
                String said = line.plain().substring(name.to(), end);
                @Nullable String level = levelOf(said);
                if (level == null
                        && n == named.size() - 1
                        && i + 1 < lines.size()
                        && namesIn(lines.get(i + 1).plain()).isEmpty()) {
                    level = levelOf(lines.get(i + 1).plain());
                }
                if (level == null && n == 0) {
                    level = levelOf(line.plain().substring(0, name.from()));
                }
                skills.putIfAbsent(
                        name.language(),
                        new Found<>(new LanguageSkill(name.language(), level), line, level == null ? 0.8 : 0.93));
            }
        }
        return List.copyOf(skills.values());
    }

    private List<Named> namesIn(String text) {
        List<Named> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (String word : Words.of(text)) {
            int at = lower.indexOf(word, from);
            if (at < 0) {
                continue;
            }
            String language = names.get(word);
            if (language != null && Character.isUpperCase(text.codePointAt(Math.min(at, text.length() - 1)))) {
                found.add(new Named(at, at + word.length(), language));
            }
            from = at + word.length();
        }
        return found;
    }

    /** The level whose phrase is the longest of all that stand in the text: "limited working" is not "working". */
    private @Nullable String levelOf(String text) {
        @Nullable String best = null;
        int most = 0;
        for (Map.Entry<String, PhraseSet> level : levels.entrySet()) {
            int count = level.getValue().longestIn(text);
            if (count > most) {
                most = count;
                best = level.getKey();
            }
        }
        return best;
    }
}
