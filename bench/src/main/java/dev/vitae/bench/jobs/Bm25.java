package dev.vitae.bench.jobs;

import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** The baseline of full-text search: BM25 of the job description's words over the CVs' texts (Robertson and Zaragoza 2009). */
final class Bm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> documents = new HashMap<>();
    private double averageLength;

    Bm25(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            Map<String, Integer> words = new HashMap<>();
            words(text).forEach(word -> words.merge(word, 1, Integer::sum));
            counts.put(name, words);
            new HashSet<>(words.keySet()).forEach(word -> documents.merge(word, 1, Integer::sum));
            averageLength += words(text).size() / (double) texts.size();
        });
    }

    Map<String, Double> scores(String query) {
        Map<String, Double> scores = new HashMap<>();
        List<String> words = words(query);
        counts.forEach((name, document) -> scores.put(name, score(words, document)));
        return scores;
    }

    private double score(List<String> query, Map<String, Integer> document) {
        double length = document.values().stream().mapToInt(Integer::intValue).sum();
        double score = 0;
        for (String word : query) {
            int count = document.getOrDefault(word, 0);
            int having = documents.getOrDefault(word, 0);
            double rarity = Math.log(1 + (counts.size() - having + 0.5) / (having + 0.5));
            score += rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength));
        }
        return score;
    }

    /** Of scripts without spaces, pairs of characters. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Words.of(text)) {
            if (word.length() > 2 && Words.isUnspaced(word.codePointAt(0))) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
