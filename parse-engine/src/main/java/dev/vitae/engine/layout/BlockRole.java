package dev.vitae.engine.layout;

/** What the file itself says a block is. Where it says nothing, as in a PDF or TXT, every block is a paragraph. */
public enum BlockRole {
    PARAGRAPH,
    HEADING,
    LIST_ITEM
}
