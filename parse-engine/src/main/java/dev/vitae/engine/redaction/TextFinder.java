package dev.vitae.engine.redaction;

import java.util.List;

/** Finds what of one kind or a few stands in a text. */
interface TextFinder {

    /**
     * Adds a mark for each place.
     *
     * @param words those of the text, in their order
     */
    void find(PrintedText text, List<PlacedWord> words, List<Mark> marks);
}
