package dev.vitae.engine.sections;

import dev.vitae.engine.lexicon.Lexicon;
import dev.vitae.engine.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what a heading announces. */
final class HeadingLexicon {

    private static final Set<String> JOINTS = Set.of("and", "&", "/", "+");
    private static final int LONGEST = 8;

    private final Map<String, SectionKind> kinds = new HashMap<>();

    HeadingLexicon() {
        Lexicon.ofAllLanguages("headings")
                .all()
                .forEach((key, phrases) ->
                        phrases.forEach(phrase -> kinds.put(normal(Words.of(phrase)), SectionKind.ofKey(key))));
    }

    /** The kind of section that a text announces when it stands above one. */
    Optional<SectionKind> kindOf(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty() || words.size() > LONGEST) {
            return Optional.empty();
        }
        SectionKind kind = kinds.get(normal(words));
        return kind != null ? Optional.of(kind) : ofParts(words);
    }

    /** "Skills and Interests": the first part decides, where every part is known. */
    private Optional<SectionKind> ofParts(List<String> words) {
        List<SectionKind> found = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String word : words) {
            if (JOINTS.contains(word)) {
                if (!addKind(part, found)) {
                    return Optional.empty();
                }
                part.clear();
            } else {
                part.add(word);
            }
        }
        return addKind(part, found) ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean addKind(List<String> part, List<SectionKind> found) {
        SectionKind kind = kinds.get(normal(part));
        if (kind == null) {
            return false;
        }
        found.add(kind);
        return true;
    }

    private static String normal(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.equals("&") ? "and" : word);
        }
        return text.toString();
    }
}
