package dev.vitae.engine.fields;

import dev.vitae.engine.lexicon.PhraseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the place where the candidate lives, and leaves the street out of it. */
final class LocationReader {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern HOUSE_NUMBER = Pattern.compile(
            "^(?:\\d+\\s?[A-Za-z]?(?:[/\\-]\\d+)?\\s+\\p{L}.*|[A-Za-z]{1,2}[- ]?\\d+[A-Za-z]?|\\d+\\s?[A-Za-z]?|(?i:flat|apt|unit|no)\\.?\\s*\\d+.*)$");

    private final Places places;
    private final PhraseSet streets;

    LocationReader(Places places, Labels labels) {
        this.places = places;
        streets = labels.of("street");
    }

    @Nullable
    Found<String> read(@Nullable Found<String> labelled, List<Found<String>> others) {
        if (labelled != null) {
            return new Found<>(withoutStreet(labelled.value()), labelled.line(), labelled.confidence());
        }
        for (Found<String> other : others) {
            String place = withoutStreet(other.value());
            boolean address = !place.equals(other.value());
            if (place.isEmpty() || place.length() > 60) {
                continue;
            }
            if (places.isPlace(place) || (address && places.hasPostcode(place))) {
                return new Found<>(place, other.line(), other.confidence());
            }
        }
        return null;
    }

    private String withoutStreet(String address) {
        List<String> parts = new ArrayList<>(COMMA.splitAsStream(address).toList());
        while (parts.size() > 1 && isStreet(parts.getFirst(), parts.subList(1, parts.size()))) {
            parts.removeFirst();
        }
        return String.join(", ", parts);
    }

    /** A house number or a street's word; or any name that stands between such a part and the city. */
    private boolean isStreet(String part, List<String> rest) {
        if (HOUSE_NUMBER.matcher(part).matches() && !places.isKnown(part)) {
            return true;
        }
        boolean cityFollows = rest.stream().anyMatch(places::isKnown);
        return streets.isIn(part) && cityFollows && !places.isKnown(part);
    }
}
