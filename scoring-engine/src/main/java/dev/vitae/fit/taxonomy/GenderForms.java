package dev.vitae.fit.taxonomy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles that name both genders at once: "Jefe/a de obra", "Krankenpfleger:in", "employé(e)". */
final class GenderForms {

    private static final Pattern ENDING = Pattern.compile(
            "(?<=\\p{L}{3})[/:*_·•(](?:innen|in|as|a|os|o|es|e|nes|ne|ère|trice|rice|euse|ra|ka|en|n|r)\\)?(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private GenderForms() {}

    /** The text with spaces in place of the second ending, so that all places stay. */
    static String masked(String text) {
        Matcher ending = ENDING.matcher(text);
        StringBuilder plain = new StringBuilder(text);
        while (ending.find()) {
            for (int i = ending.start(); i < ending.end(); i++) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString();
    }
}
