package dev.vitae.engine.fields;

import java.util.List;

/**
 * Which piece of a header is the role, which the place, which the location; each an index, or -1 where there is none.
 *
 * @param score the sum of the pieces' fits, and of what the header lacks
 */
record Assignment(int role, int place, int location, double score) {

    private static final double NO_ROLE = -3.0;
    private static final double NO_PLACE = -2.6;
    private static final double NO_LOCATION = -1.2;
    private static final double LEFT_OVER = -1.6;
    private static final int MOST_PIECES = 8;

    /** The best for these pieces by their own words. */
    static Assignment ofPieces(List<Piece> pieces, EntrySense sense) {
        return of(sense.ofEach(pieces));
    }

    /** The best of all. */
    static Assignment of(List<EntrySense.Fit> fits) {
        int count = Math.min(fits.size(), MOST_PIECES);
        double[] leftOver = new double[fits.size()];
        for (int i = 0; i < leftOver.length; i++) {
            leftOver[i] = leftOver(fits.get(i));
        }
        Assignment best = new Assignment(-1, -1, -1, Double.NEGATIVE_INFINITY);
        for (int role = -1; role < count; role++) {
            for (int place = -1; place < count; place++) {
                if (place >= 0 && place == role) {
                    continue;
                }
                for (int location = -1; location < count; location++) {
                    if (location >= 0 && (location == role || location == place)) {
                        continue;
                    }
                    double score = score(fits, leftOver, role, place, location);
                    if (score > best.score) {
                        best = new Assignment(role, place, location, score);
                    }
                }
            }
        }
        return best;
    }

    private static double score(List<EntrySense.Fit> fits, double[] leftOver, int role, int place, int location) {
        double score = 0;
        for (int i = 0; i < fits.size(); i++) {
            EntrySense.Fit fit = fits.get(i);
            score += i == role
                    ? against(fit.role(), fit)
                    : i == place
                            ? against(fit.place(), fit)
                            : i == location ? against(fit.location(), fit) : leftOver[i];
        }
        return score + (role < 0 ? NO_ROLE : 0) + (place < 0 ? NO_PLACE : 0) + (location < 0 ? NO_LOCATION : 0);
    }

    /** What is rather a sentence or a skill counts less. */
    private static double against(double fits, EntrySense.Fit fit) {
        return fits - 0.5 * Math.max(0, fit.neither() - fits);
    }

    private static double leftOver(EntrySense.Fit fit) {
        return LEFT_OVER * (1 - Math.exp(fit.neither()));
    }
}
