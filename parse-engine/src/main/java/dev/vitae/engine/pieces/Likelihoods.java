package dev.vitae.engine.pieces;

import java.util.Collections;
import java.util.Map;

/** How likely a text names each kind of thing, each in 0..1. */
public record Likelihoods(Map<PieceKind, Double> byKind) {

    public Likelihoods {
        byKind = Collections.unmodifiableMap(byKind);
    }

    public double of(PieceKind kind) {
        return byKind.getOrDefault(kind, 0.0);
    }

    /** The kind that is the most likely one. */
    public PieceKind best() {
        PieceKind best = PieceKind.PROSE;
        for (PieceKind kind : PieceKind.values()) {
            best = of(kind) > of(best) ? kind : best;
        }
        return best;
    }
}
