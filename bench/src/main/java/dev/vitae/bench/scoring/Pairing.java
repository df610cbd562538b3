package dev.vitae.bench.scoring;

import java.util.List;
import java.util.OptionalInt;

/** Which predicted entry stands for which labelled one: each for at most one, so that the pairs are most alike in sum. */
public final class Pairing {

    private final List<EntryValues> labelled;
    private final List<EntryValues> predicted;
    private final int[] partners;

    private Pairing(List<EntryValues> labelled, List<EntryValues> predicted, int[] partners) {
        this.labelled = labelled;
        this.predicted = predicted;
        this.partners = partners;
    }

    public static Pairing of(List<EntryValues> labelled, List<EntryValues> predicted, EntryKind kind) {
        double[][] likeness = labelled.stream()
                .map(label -> predicted.stream()
                        .mapToDouble(guess -> label.likeness(guess, kind))
                        .toArray())
                .toArray(double[][]::new);
        return new Pairing(labelled, predicted, Assignment.columnsOf(likeness));
    }

    public List<EntryValues> labelled() {
        return labelled;
    }

    public List<EntryValues> predicted() {
        return predicted;
    }

    /** The prediction for a label, or one without any value. */
    EntryValues predictionFor(int label) {
        return partners[label] == Assignment.NONE ? EntryValues.NOTHING : predicted.get(partners[label]);
    }

    /** The label of a prediction, or one without any value. */
    public EntryValues labelOf(int prediction) {
        OptionalInt label = partner(prediction);
        return label.isPresent() ? labelled.get(label.getAsInt()) : EntryValues.NOTHING;
    }

    boolean isInvented(int prediction) {
        return partner(prediction).isEmpty();
    }

    private OptionalInt partner(int prediction) {
        for (int label = 0; label < partners.length; label++) {
            if (partners[label] == prediction) {
                return OptionalInt.of(label);
            }
        }
        return OptionalInt.empty();
    }
}
