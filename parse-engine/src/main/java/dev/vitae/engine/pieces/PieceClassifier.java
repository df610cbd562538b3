package dev.vitae.engine.pieces;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
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
    private final Map<PieceKind, Integer> outcomes = new EnumMap<>(PieceKind.class);

    /** With the model of the engine. */
    public PieceClassifier() {
        this(read());
    }

    PieceClassifier(AbstractModel model) {
        this.model = model;
        for (PieceKind kind : PieceKind.values()) {
            outcomes.put(kind, model.getIndex(kind.name()));
        }
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
        double[] all = model.eval(features.of(text, true));
        Map<PieceKind, Double> likelihoods = new EnumMap<>(PieceKind.class);
        outcomes.forEach((kind, outcome) -> likelihoods.put(kind, outcome < 0 ? LEAST : Math.max(LEAST, all[outcome])));
        return new Likelihoods(likelihoods);
    }
}
