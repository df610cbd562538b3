package dev.vitae.fit.candidates;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ISO 639-1 codes of languages by the English names (CLDR) that the candidate schema gives them. */
public final class LanguageCodes {

    private static final Map<String, String> BY_NAME = byName();

    private LanguageCodes() {}

    /** The code; the name itself where ISO 639-1 has none. */
    public static String of(String englishName) {
        return BY_NAME.getOrDefault(englishName.toLowerCase(Locale.ROOT), englishName);
    }

    /** The language's name in another language. */
    public static String name(String code, @Nullable String language) {
        Locale in = language == null ? Locale.ENGLISH : Locale.of(language);
        return Locale.of(code).getDisplayLanguage(in);
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }
}
