package dev.vitae.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells a document's language by its script, its commonest words and the letters that few languages share. */
public final class DocumentLanguage {

    private static final double LEAST = 2;
    private static final double LETTER = 0.4;
    private static final int ENOUGH_LETTERS = 20;
    /** Even technical Japanese has a kana for so many characters. */
    private static final int KANA_SHARE = 10;

    private final Map<String, List<String>> languagesOfWord = new HashMap<>();
    private final Map<Character, List<String>> languagesOfLetter = new HashMap<>();

    public DocumentLanguage() {
        Lexicon.common("common-words")
                .all()
                .forEach((language, words) -> words.stream()
                        .map(Words::fold)
                        .distinct()
                        .forEach(word -> languagesOfWord
                                .computeIfAbsent(word, w -> new ArrayList<>())
                                .add(language)));
        Lexicon.common("letters")
                .all()
                .forEach((language, letters) -> letters.forEach(letter -> languagesOfLetter
                        .computeIfAbsent(letter.charAt(0), l -> new ArrayList<>())
                        .add(language)));
    }

    /** ISO 639-1; null where there is too little to go by. */
    public @Nullable String of(List<String> lines) {
        Scripts scripts = new Scripts();
        Map<String, Double> scores = new HashMap<>();
        for (String text : lines) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                scripts.count(c);
                if (c > 0x7f) {
                    share(languagesOfLetter.get(Character.toLowerCase(c)), LETTER, scores);
                }
            }
            Words.of(text).forEach(word -> share(languagesOfWord.get(word), 1, scores));
        }
        @Nullable String byScript = scripts.language();
        return byScript != null
                ? byScript
                : scores.entrySet().stream()
                        .filter(score -> score.getValue() >= LEAST)
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(null);
    }

    private static void share(@Nullable List<String> languages, double weight, Map<String, Double> scores) {
        if (languages != null) {
            languages.forEach(language -> scores.merge(language, weight / languages.size(), Double::sum));
        }
    }

    /** How many letters of which script there are. */
    private static final class Scripts {

        private int latin;
        private int cyrillic;
        private int arabic;
        private int kana;
        private int han;

        void count(char c) {
            if (c < 0x250) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (c >= 0x400 && c <= 0x52f) {
                cyrillic++;
            } else if ((c >= 0x600 && c <= 0x6ff) || (c >= 0xfb50 && c <= 0xfeff)) {
                arabic++;
            } else if (c >= 0x3040 && c <= 0x30ff) {
                kana++;
            } else if (c >= 0x4e00 && c <= 0x9fff) {
                han++;
            }
        }

        /** Chinese and Japanese say in one character what takes a word elsewhere. */
        @Nullable
        String language() {
            int unspaced = kana + han;
            if (unspaced > ENOUGH_LETTERS && 3 * unspaced > latin) {
                return kana * KANA_SHARE > han ? "ja" : "zh";
            }
            if (cyrillic > ENOUGH_LETTERS && cyrillic > latin) {
                return "ru";
            }
            return arabic > ENOUGH_LETTERS && arabic > latin ? "ar" : null;
        }
    }
}
