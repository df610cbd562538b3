package dev.vitae.fit.jobs;

import dev.vitae.fit.candidates.LanguageCodes;
import dev.vitae.fit.candidates.Proficiency;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A language that a job asks for.
 *
 * @param anyOf ISO 639-1 codes of languages of which one is enough
 * @param level the least that is wanted
 * @param source the words of the job description
 */
public record LanguageRequirement(List<String> anyOf, Proficiency level, Need need, String source) {

    public LanguageRequirement {
        anyOf = List.copyOf(anyOf);
    }

    /** The names of the languages in English. */
    public String label() {
        return anyOf.stream().map(code -> LanguageCodes.name(code, "en")).collect(Collectors.joining(" or "));
    }
}
