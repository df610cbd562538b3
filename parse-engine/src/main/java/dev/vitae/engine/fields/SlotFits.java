package dev.vitae.engine.fields;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well each piece fits, by its own words and by those at the same place of the other entries. */
final class SlotFits {

    /** What the other entries weigh beside a piece's own words. */
    private static final double OTHERS = 1.2;

    private static final class Sum {
        private double role;
        private double place;
        private double location;
        private double neither;
        private int count;

        private void add(EntrySense.Fit fit) {
            role += fit.role();
            place += fit.place();
            location += fit.location();
            neither += fit.neither();
            count++;
        }
    }

    private final EntrySense sense;
    private final Map<String, Sum> slots = new HashMap<>();

    private SlotFits(EntrySense sense) {
        this.sense = sense;
    }

    static SlotFits of(List<List<Piece>> entries, EntrySense sense) {
        SlotFits fits = new SlotFits(sense);
        for (List<Piece> pieces : entries) {
            for (Piece piece : pieces) {
                fits.slots.computeIfAbsent(piece.slot(), s -> new Sum()).add(sense.of(piece.text()));
            }
        }
        return fits;
    }

    List<EntrySense.Fit> of(List<Piece> pieces) {
        return pieces.stream().map(this::of).toList();
    }

    private EntrySense.Fit of(Piece piece) {
        EntrySense.Fit own = sense.of(piece.text());
        Sum all = slots.get(piece.slot());
        if (all == null || all.count < 2) {
            return own;
        }
        int others = all.count - 1;
        return new EntrySense.Fit(
                together(own.role(), all.role, others),
                together(own.place(), all.place, others),
                together(own.location(), all.location, others),
                together(own.neither(), all.neither, others));
    }

    private static double together(double own, double all, int others) {
        return (own + OTHERS * (all - own) / others) / (1 + OTHERS);
    }
}
