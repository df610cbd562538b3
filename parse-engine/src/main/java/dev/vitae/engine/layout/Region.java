package dev.vitae.engine.layout;

/** Which part of a page or document a block belongs to. */
public enum Region {
    BODY,
    HEADER,
    FOOTER,
    TEXT_BOX
}
