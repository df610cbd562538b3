package dev.vitae.engine.ocr;

import dev.vitae.lexicon.DocumentLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which of tesseract's languages a page is read in. */
final class OcrLanguages {

    static final String ENGLISH = "eng";
    private static final String JAPANESE = "jpn";
    private static final String CHINESE = "chi_sim";

    private final Tesseract tesseract;
    private final DocumentLanguage documentLanguage;

    OcrLanguages(Tesseract tesseract, DocumentLanguage documentLanguage) {
        this.tesseract = tesseract;
        this.documentLanguage = documentLanguage;
    }

    /** What any page is tried with first. */
    List<String> first() {
        return withEnglish("");
    }

    /** For a script, as tesseract names it; Chinese characters are tried as Japanese, which has them too. */
    List<String> ofScript(String script) {
        return switch (script) {
            case "Cyrillic" -> withEnglish("rus");
            case "Arabic" -> withEnglish("ara");
            case "Han", "HanS", "HanT", "Japanese", "Hiragana", "Katakana" ->
                withEnglish(tesseract.has(JAPANESE) ? JAPANESE : CHINESE);
            default -> first();
        };
    }

    /** For the language that the lines, read with whatever was chosen so far, turn out to be in. */
    List<String> ofText(List<ScannedLine> lines, List<String> soFar) {
        String language = documentLanguage.of(lines.stream()
                .map(line -> String.join(
                        " ", line.words().stream().map(ScannedWord::text).toList()))
                .toList());
        if (language == null) {
            return soFar;
        }
        String name = language.equals("zh") ? CHINESE : Locale.of(language).getISO3Language();
        return tesseract.has(name) ? withEnglish(name) : soFar;
    }

    /**
     * English words, names and addresses stand in documents of any language. Chinese and Japanese are read alone: their data has
     * the Latin letters too, and with English beside it takes many a character for some of those.
     */
    private List<String> withEnglish(String language) {
        if (tesseract.has(language) && (language.equals(CHINESE) || language.equals(JAPANESE))) {
            return List.of(language);
        }
        List<String> names = new ArrayList<>();
        if (tesseract.has(language)) {
            names.add(language);
        }
        if (tesseract.has(ENGLISH) && !language.equals(ENGLISH)) {
            names.add(ENGLISH);
        }
        return names.isEmpty() ? tesseract.any() : names;
    }
}
