package dev.vitae.fit.prose;

import com.ibm.icu.util.ULocale;

/**
 * The name of a spoken language, in whatever language it is told.
 *
 * @param code ISO 639-1
 */
public record LanguageName(String code) {

    String in(ULocale locale) {
        return ULocale.getDisplayLanguage(code, locale);
    }
}
