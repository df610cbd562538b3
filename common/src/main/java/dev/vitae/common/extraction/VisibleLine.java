package dev.vitae.common.extraction;

/**
 * A line of a document as a reader of the page sees it.
 *
 * @param number in reading order, from 1; running heads are left out
 * @param page from 1; 1 where the format has no pages
 */
public record VisibleLine(int number, int page, String text) {}
