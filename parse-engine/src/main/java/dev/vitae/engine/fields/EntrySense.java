package dev.vitae.engine.fields;

import dev.vitae.engine.fields.PieceSplitter.Parting;
import dev.vitae.engine.pieces.Likelihoods;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.pieces.PieceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How well a text fits each place in the header of an entry, as logarithms of likelihoods. For positions the role is a job title and
 * the place an employer, for studies a degree and a school.
 */
final class EntrySense {

    private static final double SURE_PLACE = 0.97;
    /** Few employers are called like a town and nothing else. */
    private static final double NAMED_LIKE_PLACE = 0.1;

    private static final double LIKELY_PLACE = 0.6;
    private static final int REMEMBERED = 2000;

    /** Logarithms, each at most 0. */
    record Fit(double role, double place, double location, double neither) {

        /** How much rather it names something of a header than anything else. */
        double header() {
            return Math.max(role, Math.max(place, location)) - neither;
        }
    }

    private record Cut(String text, Parting parting) {}

    private final PieceClassifier classifier;
    private final Places places;
    private final boolean studies;
    private final Map<String, Fit> known = new HashMap<>();
    private final Map<Cut, List<String>> cuts = new HashMap<>();

    EntrySense(PieceClassifier classifier, Places places, boolean studies) {
        this.classifier = classifier;
        this.places = places;
        this.studies = studies;
    }

    /** One for a single document, which remembers what it was asked. */
    EntrySense forDocument() {
        return new EntrySense(classifier, places, studies);
    }

    /** Whether degrees and schools are told apart rather than jobs and employers. */
    boolean ofStudies() {
        return studies;
    }

    Fit of(String text) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, this::judge);
    }

    /** The pieces of a text, which is taken apart once. */
    List<String> pieces(String text, Parting parting, Supplier<List<String>> parted) {
        if (cuts.size() > REMEMBERED) {
            cuts.clear();
        }
        return cuts.computeIfAbsent(new Cut(text, parting), cut -> List.copyOf(parted.get()));
    }

    /** How well each of these pieces fits, in their order. */
    List<Fit> ofEach(List<Piece> pieces) {
        return pieces.stream().map(piece -> of(piece.text())).toList();
    }

    private Fit judge(String text) {
        Likelihoods likely = classifier.of(text);
        double title = likely.of(PieceKind.TITLE);
        double company = likely.of(PieceKind.COMPANY);
        double school = likely.of(PieceKind.INSTITUTION);
        double degree = likely.of(PieceKind.DEGREE);
        double location = likely.of(PieceKind.LOCATION);
        if (places.isSurelyPlace(text)) {
            location = Math.max(location, SURE_PLACE);
            company *= NAMED_LIKE_PLACE;
            school *= NAMED_LIKE_PLACE;
        } else if (places.isPlace(text)) {
            location = Math.max(location, LIKELY_PLACE);
        }
        double neither = likely.of(PieceKind.PROSE) + likely.of(PieceKind.ITEM);
        return studies
                ? new Fit(
                        log(degree + 0.4 * title + 0.25 * likely.of(PieceKind.ITEM)),
                        log(school + 0.5 * company),
                        log(location),
                        log(neither))
                : new Fit(log(title + 0.3 * degree), log(company + school), log(location), log(neither));
    }

    private static double log(double likelihood) {
        return Math.log(Math.min(1, Math.max(0.002, likelihood)));
    }
}
