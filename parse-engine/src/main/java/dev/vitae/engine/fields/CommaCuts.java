package dev.vitae.engine.fields;

import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;

/** Cuts a piece at the comma, or in Chinese and Japanese at the space, where its halves differ most, if they do. */
final class CommaCuts {

    /** One half is a role and the other a place: how much more likely each is that, as a logarithm. */
    private static final double CONTRAST = 0.8;

    private static final double PLAIN_CONTRAST = 4;

    private static final double SURE = -0.05;
    private static final double CLEAR = -1.0;
    private static final double LIKELY = -1.5;
    private static final int MOST_COMMAS = 5;

    private final BoundWords bound = new BoundWords();

    /**
     * The parts of a piece.
     *
     * @param likeOthers whether other entries have a comma there, so that its halves need not differ much
     */
    List<String> of(String piece, EntrySense sense, boolean likeOthers) {
        List<String> parts = new ArrayList<>();
        addParts(piece, sense, likeOthers, parts);
        return parts;
    }

    private void addParts(String piece, EntrySense sense, boolean likeOthers, List<String> pieces) {
        double most = likeOthers ? -CONTRAST : CONTRAST;
        int cut = -1;
        int commas = 0;
        for (int comma = comma(piece, 0); comma > 0 && commas < MOST_COMMAS; comma = comma(piece, comma + 1)) {
            commas++;
            String first = PieceSplitter.trim(piece.substring(0, comma));
            String second = PieceSplitter.trim(piece.substring(comma + 1));
            double contrast =
                    first.isEmpty() || second.isEmpty() ? -CONTRAST : contrast(first, second, sense, likeOthers);
            if (contrast > most) {
                most = contrast;
                cut = comma;
            }
        }
        if (cut < 0) {
            pieces.add(piece);
        } else {
            pieces.add(PieceSplitter.trim(piece.substring(0, cut)));
            addParts(PieceSplitter.trim(piece.substring(cut + 1)), sense, false, pieces);
        }
    }

    /** How surely one half is a role and the other a place. */
    private static double contrast(String before, String behind, EntrySense sense, boolean likeOthers) {
        EntrySense.Fit first = sense.of(before);
        EntrySense.Fit second = sense.of(behind);
        double roleFirst = Math.min(first.role() - first.place(), second.place() - second.role());
        double placeFirst = Math.min(first.place() - first.role(), second.role() - second.place());
        double contrast = Math.max(roleFirst, placeFirst);
        double one = Math.max(first.role(), first.place());
        double other = Math.max(second.role(), second.place());
        boolean clear = Math.min(one, other) > CLEAR
                // what the one half is leaves no doubt about the other
                || (!sense.ofStudies()
                        && Math.max(one, other) > SURE
                        && Math.min(one, other) > LIKELY
                        && contrast > PLAIN_CONTRAST);
        return clear || likeOthers ? contrast : -CONTRAST;
    }

    private int comma(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ' ' && isBetweenUnspaced(text, i))
                    || c == '，'
                    || c == '、'
                    || c == '،'
                    || (c == ','
                            && i + 1 < text.length()
                            && (text.charAt(i + 1) == ' ' || Words.isUnspaced(text.charAt(i + 1))))) {
                return i;
            }
        }
        return -1;
    }

    /** A space that stands for a comma. */
    private boolean isBetweenUnspaced(String text, int space) {
        return space > 0
                && space + 1 < text.length()
                && (Words.isUnspaced(text.charAt(space - 1)) || PieceSplitter.endsWithBracket(text.substring(0, space)))
                && Words.isUnspaced(text.charAt(space + 1))
                && !bound.bind(text, space);
    }
}
