package dev.vitae.engine.fields;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the place where the candidate lives, and leaves the street out of it. */
final class LocationReader {

    private static final int LONGEST = 140;
    private static final int LONGEST_LABELLED = 60;

    private static final Pattern CODE = Pattern.compile("\\d{5,6}|\\d{5}-\\d{3}");

    private final Places places;
    private final Address addresses;
    private final UnspacedAddress unspaced;

    LocationReader(Places places, Labels labels) {
        this.places = places;
        addresses = new Address(places, labels.of("street"));
        unspaced = new UnspacedAddress(places);
    }

    /** The first labelled place, else the first item that is one. */
    @Nullable
    Found<String> read(List<ContactItem> items) {
        @Nullable Found<String> labelled = read(items, true);
        return labelled != null ? labelled : read(items, false);
    }

    private @Nullable Found<String> read(List<ContactItem> items, boolean labelled) {
        for (int i = 0; i < items.size(); i++) {
            ContactItem item = items.get(i);
            if (labelled ? !item.isLabelled("location") : item.key() != null) {
                continue;
            }
            @Nullable ContactItem next = i + 1 < items.size() ? items.get(i + 1) : null;
            Optional<String> place = Optional.empty();
            if (next != null && next.key() == null && isNear(item, next)) {
                place = withNext(item.value(), next.value());
                if (place.isEmpty() && labelled && placeIn(item.value(), false).isEmpty()) {
                    place = placeIn(item.value() + " " + next.value(), false);
                }
            }
            if (place.isEmpty()) {
                place = placeIn(item.value(), labelled && item.value().length() < LONGEST_LABELLED);
            }
            if (place.isPresent()) {
                return new Found<>(place.get(), item.line(), labelled ? 0.95 : 0.8);
            }
        }
        return null;
    }

    /** A street whose town is the next item, a town whose name goes on in it, or one whose country it is. */
    private Optional<String> withNext(String value, String next) {
        Optional<String> place = placeIn(value, false);
        if (UnspacedAddress.isOne(value)) {
            return place;
        }
        if (addresses.isStreetAlone(value)) {
            Optional<String> below = placeIn(value + ", " + next, false);
            return below.isPresent() ? below : placeIn(value + " " + next, false);
        }
        String lastWord = value.substring(Math.max(value.lastIndexOf(' '), value.lastIndexOf(',')) + 1);
        if (next.indexOf(' ') < 0 && next.length() > 2 && places.isKnown(lastWord + " " + next)) {
            return placeIn(value + " " + next, false);
        }
        boolean rest = places.isCountry(next) || CODE.matcher(next).matches();
        return rest && place.isPresent() && value.endsWith(place.get())
                ? Optional.of(place.get() + ", " + next)
                : Optional.empty();
    }

    private static boolean isNear(ContactItem item, ContactItem next) {
        return next.line().page() == item.line().page()
                && next.line().number() - item.line().number() <= 1;
    }

    private Optional<String> placeIn(String text, boolean labelled) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return UnspacedAddress.isOne(text) ? unspaced.placeIn(text, labelled) : addresses.placeIn(text, labelled);
    }
}
