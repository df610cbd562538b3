package dev.vitae.engine.pieces;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.model.AbstractModel;

/** Tells what a short text names: a maximum entropy model over the words, their ends and the lexicons. Thread-safe. */
public final class PieceClassifier {

    static final String MODEL = "pieces.model.gz";
    /** Where two kinds look alike, the model is too sure of itself; less than this likely is none of them. */
    private static final double LEAST = 0.002;

    private final PieceFeatures features = new PieceFeatures();
    private final AbstractModel model;
    private final int[] outcomes;

    /** With the model of the engine. */
    public PieceClassifier() {
        this(read());
    }

    PieceClassifier(AbstractModel model) {
        this.model = model;
        outcomes = Arrays.stream(PieceKind.values())
                .mapToInt(kind -> model.getIndex(kind.name()))
                .toArray();
    }

    private static AbstractModel read() {
        try (InputStream in = Objects.requireNonNull(PieceClassifier.class.getResourceAsStream(MODEL), MODEL);
                DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))) {
            return new BinaryQNModelReader(data).getModel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How likely the text names each kind. */
    public Likelihoods of(String text) {
        return of(text, true);
    }

    Likelihoods of(String text, boolean withLexicons) {
        double[] all = model.eval(features.of(text, withLexicons));
        double[] byKind = new double[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            byKind[i] = outcomes[i] < 0 ? LEAST : Math.max(LEAST, all[outcomes[i]]);
        }
        return new Likelihoods(byKind);
    }

    /** Likelihoods of the kinds, each in 0..1. */
    public static final class Likelihoods {

        private final double[] byKind;

        private Likelihoods(double[] byKind) {
            this.byKind = byKind;
        }

        public double of(PieceKind kind) {
            return byKind[kind.ordinal()];
        }

        /** The kind that is the most likely one. */
        public PieceKind best() {
            int best = 0;
            for (int i = 1; i < byKind.length; i++) {
                best = byKind[i] > byKind[best] ? i : best;
            }
            return PieceKind.values()[best];
        }
    }
}
