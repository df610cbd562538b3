package dev.vitae.engine.pieces;

/** What a piece of text names. */
public enum PieceKind {
    TITLE,
    COMPANY,
    INSTITUTION,
    DEGREE,
    LOCATION,
    /** A sentence, or what stands behind a bullet. */
    PROSE,
    /** A skill, a certificate, a hobby. */
    ITEM
}
