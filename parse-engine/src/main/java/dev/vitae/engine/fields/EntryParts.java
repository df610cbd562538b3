package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header of an entry taken apart: what names the role and the place, in the order printed, and the location. */
final class EntryParts {

    private static final Pattern STRONG = Pattern.compile("\\s*[\\t|•·∙●▪@]+\\s*|\\s+[-–—―/]+\\s+|\\s*\\u0001+\\s*");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:|–—\\-·(\\[]+|[\\s,;:|–—\\-·(\\[]+$");
    private static final Pattern LONE_BRACKET = Pattern.compile("^[^()]*\\)$");

    private final List<Found<String>> names = new ArrayList<>();
    private @Nullable Found<String> location;
    private final Places places;
    private final EntryWords words;

    EntryParts(Places places, EntryWords words) {
        this.places = places;
        this.words = words;
    }

    void add(String text, ReadingLine line) {
        STRONG.splitAsStream(text)
                .flatMap(part -> words.joint().splitAsStream(part))
                .map(EntryParts::trim)
                .filter(s -> !s.isEmpty())
                .forEach(part -> addPart(part, line));
    }

    private void addPart(String part, ReadingLine line) {
        if (location == null && isLocation(part)) {
            location = new Found<>(part, line, 0.85);
            return;
        }
        int tail = places.tailOf(part);
        String behind = part.substring(tail);
        boolean place = places.isSurelyPlace(trim(behind)) || !words.place().isIn(behind);
        if (tail > 0 && location == null && place) {
            location = new Found<>(trim(part.substring(tail)), line, 0.85);
            names.add(new Found<>(trim(part.substring(0, tail)), line, 0.85));
            return;
        }
        names.add(new Found<>(part, line, 0.85));
    }

    /** A known place; or, once role and place have been named, any name with a known region or country behind it. */
    private boolean isLocation(String part) {
        return places.isSurelyPlace(part) || (names.size() >= 2 && places.isPlace(part) && words.lean(part) == 0);
    }

    int size() {
        return names.size();
    }

    List<Found<String>> names() {
        return names;
    }

    @Nullable
    Found<String> location() {
        return location;
    }

    /** Parts the only name at the comma where its halves differ most: "Trainee Plumber, Cornerstone Maintenance". */
    void splitOnlyName() {
        if (names.size() != 1) {
            return;
        }
        Found<String> only = names.getFirst();
        String text = only.value();
        int best = -1;
        int most = Integer.MIN_VALUE;
        for (int comma = text.indexOf(", "); comma > 0; comma = text.indexOf(", ", comma + 1)) {
            int contrast = Math.abs(words.lean(text.substring(0, comma)) - words.lean(text.substring(comma + 1)));
            if (contrast > most) {
                most = contrast;
                best = comma;
            }
        }
        if (best > 0) {
            names.clear();
            names.add(new Found<>(trim(text.substring(0, best)), only.line(), 0.7));
            names.add(new Found<>(trim(text.substring(best + 1)), only.line(), 0.7));
        }
    }

    /** What stands behind the place's last comma is its location, unless it belongs to its name. */
    Found<String> withoutLocation(Found<String> place) {
        String text = place.value();
        int comma = text.lastIndexOf(", ");
        if (comma < 1) {
            return place;
        }
        String tail = trim(text.substring(comma + 1));
        boolean partOfName = words.place().isIn(tail)
                || tail.indexOf('&') >= 0
                || tail.chars().filter(c -> c == ' ').count() > 3
                || !Character.isUpperCase(tail.codePointAt(0));
        if (partOfName) {
            return place;
        }
        if (location == null) {
            location = new Found<>(tail, place.line(), 0.6);
        } else if (location.line().equals(place.line())) {
            location =
                    new Found<>(tail + ", " + location.value(), place.line(), 0.6); // a town unknown, its country known
        } else {
            return place;
        }
        return new Found<>(trim(text.substring(0, comma)), place.line(), place.confidence());
    }

    /** The third name of a header is a location where it is short and says nothing else. */
    void takeThirdAsLocation() {
        if (names.size() > 2 && location == null) {
            Optional<Found<String>> third = names.stream()
                    .skip(2)
                    .filter(n -> words.lean(n.value()) == 0 && n.value().length() < 40)
                    .findFirst();
            third.ifPresent(n -> location = new Found<>(n.value(), n.line(), 0.5));
        }
    }

    static String trim(String text) {
        String trimmed = EDGE.matcher(text).replaceAll("");
        return trimmed.endsWith(")") && LONE_BRACKET.matcher(trimmed).matches()
                ? trim(trimmed.substring(0, trimmed.length() - 1))
                : trimmed;
    }
}
