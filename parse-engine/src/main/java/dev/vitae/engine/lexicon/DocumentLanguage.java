package dev.vitae.engine.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a document's language by its script and its commonest words. */
public final class DocumentLanguage {

    private static final int FEWEST_WORDS = 3;

    private final Map<String, List<String>> languagesOfWord = new HashMap<>();

    public DocumentLanguage() {
        Lexicon.common("common-words")
                .all()
                .forEach((language, words) -> words.forEach(word -> languagesOfWord
                        .computeIfAbsent(Words.fold(word), w -> new ArrayList<>())
                        .add(language)));
    }

    /** ISO 639-1; null where there is too little to go by. */
    public @Nullable String of(List<String> lines) {
        Map<String, Integer> counts = new HashMap<>();
        int kana = 0;
        int han = 0;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                kana += c >= 0x3040 && c <= 0x30ff ? 1 : 0;
                han += c >= 0x4e00 && c <= 0x9fff ? 1 : 0;
            }
            for (String word : Words.of(line)) {
                for (String language : languagesOfWord.getOrDefault(word, List.of())) {
                    counts.merge(language, 1, Integer::sum);
                }
            }
        }
        int best = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (kana + han > 2 * best && kana + han > 20) {
            return kana * 10 > han ? "ja" : "zh";
        }
        return best < FEWEST_WORDS
                ? null
                : counts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }
}
