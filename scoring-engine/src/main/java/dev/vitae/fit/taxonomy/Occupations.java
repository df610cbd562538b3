package dev.vitae.fit.taxonomy;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** All occupations that Vitae knows, where titles name them, and how near they are to each other. */
public final class Occupations {

    private static final double SAME_GROUP = 0.6;
    private static final double SAME_FAMILY = 0.25;

    private final Map<String, Occupation> byId = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> near = new HashMap<>();
    private final PhraseIndex<Title> index;

    /** Titles of one language; those of English are used in every language. */
    private record Title(Occupation occupation, String language) {

        boolean isOf(String text) {
            return Lexicon.countsIn(text, language);
        }
    }

    /** An occupation named in a text, from its first character to behind its last. */
    public record Mention(Occupation occupation, int from, int to) {}

    private Occupations(Collection<Block> blocks) {
        SequencedMap<Title, List<String>> titles = new LinkedHashMap<>();
        for (Block block : blocks) {
            List<String> english = block.lines().getOrDefault("en", List.of(block.head()));
            Occupation occupation =
                    new Occupation(block.head(), english.getFirst(), block.header("group"), block.header("family"));
            byId.put(occupation.id(), occupation);
            block.lines().forEach((key, phrases) -> {
                if (key.equals("near")) {
                    phrases.forEach(phrase -> addNear(occupation.id(), phrase));
                } else {
                    titles.put(new Title(occupation, key), phrases);
                }
            });
        }
        index = new PhraseIndex<>(titles);
    }

    public static Occupations load() {
        return new Occupations(Block.all("occupations.txt"));
    }

    public Collection<Occupation> all() {
        return byId.values();
    }

    /**
     * The occupations that a title or sentence names, in its order.
     *
     * @param language of the text, ISO 639-1
     */
    public List<Mention> in(String text, String language) {
        String plain = GenderForms.masked(text);
        return index.in(plain, title -> title.isOf(language)).stream()
                .map(match -> new Mention(match.value().occupation(), match.from(), match.to()))
                .toList();
    }

    /** The language whose own titles make up most of a text, ISO 639-1; empty where it names none, or one that several share. */
    public Optional<String> languageOf(String text) {
        String plain = GenderForms.masked(text);
        Map<String, Integer> letters = new HashMap<>();
        Lexicon.languages()
                .forEach(language -> index.in(plain, title -> title.language.equals(language))
                        .forEach(match -> letters.merge(language, match.to() - match.from(), Integer::sum)));
        int most = letters.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> likely = letters.entrySet().stream()
                .filter(language -> language.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
    }

    /** From 0, nothing in common, to 1, the same. */
    public double similarity(Occupation one, Occupation other) {
        if (one.equals(other)) {
            return 1;
        }
        Double named = near.getOrDefault(one.id(), Map.of()).get(other.id());
        if (named != null) {
            return named;
        }
        if (!one.family().equals(other.family())) {
            return 0;
        }
        return one.group().equals(other.group()) ? SAME_GROUP : SAME_FAMILY;
    }

    private void addNear(String id, String phrase) {
        int space = phrase.indexOf(' ');
        String other = phrase.substring(0, space);
        double similarity = Double.parseDouble(phrase.substring(space + 1));
        near.computeIfAbsent(id, i -> new HashMap<>()).put(other, similarity);
        near.computeIfAbsent(other, i -> new HashMap<>()).put(id, similarity);
    }
}
