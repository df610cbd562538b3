package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words for "and" that join the last item of a list to the others. */
final class Conjunctions {

    private final Map<String, Set<String>> words = new HashMap<>();

    Conjunctions() {
        Lexicon.common("conjunctions").all().forEach((language, all) -> {
            Set<String> folded = new HashSet<>();
            all.forEach(word -> folded.add(Words.fold(word)));
            words.put(language, folded);
        });
    }

    boolean isOne(String word, @Nullable String language) {
        return language != null && words.getOrDefault(language, Set.of()).contains(Words.fold(word));
    }

    /** An item without the word that joins it to the one before. */
    String withoutFirst(String item, @Nullable String language) {
        int space = item.indexOf(' ');
        boolean joined =
                space > 0 && !Character.isUpperCase(item.codePointAt(0)) && isOne(item.substring(0, space), language);
        return joined ? item.substring(space + 1).strip() : item;
    }
}
