package dev.vitae.engine.layout;

import java.util.List;

/**
 * What a document shows as pictures of text.
 *
 * @param words that were read off them
 * @param unread numbers of the pages that could not be read
 */
public record Pictures(List<Word> words, List<Integer> unread) {

    public static final Pictures NONE = new Pictures(List.of(), List.of());

    /**
     * A word off a picture.
     *
     * @param box counted from the page's left edge
     * @param confidence 0 to 1
     */
    public record Word(String text, int page, Box box, double confidence) {}

    public Pictures {
        words = List.copyOf(words);
        unread = List.copyOf(unread);
    }
}
