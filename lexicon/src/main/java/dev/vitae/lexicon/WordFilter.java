package dev.vitae.lexicon;

import java.util.BitSet;
import java.util.Collection;

/**
 * Tells of most words that they are not among some others. Nearly every word that is looked up in a lexicon is not in it, and
 * a bit costs less to look at than a map.
 */
final class WordFilter {

    private static final int BITS_PER_WORD = 16;

    private final BitSet bits;
    private final int mask;

    WordFilter(Collection<String> words) {
        mask = Math.max(Integer.SIZE, Integer.highestOneBit(words.size() * BITS_PER_WORD)) * 2 - 1;
        bits = new BitSet(mask + 1);
        words.forEach(word -> bits.set(place(word.hashCode())));
    }

    boolean mayHave(String word) {
        return bits.get(place(word.hashCode()));
    }

    /** The same of a part of a word. */
    boolean mayHave(String word, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + word.charAt(i);
        }
        return bits.get(place(hash));
    }

    private int place(int hash) {
        return (hash ^ (hash >>> 16)) & mask;
    }
}
