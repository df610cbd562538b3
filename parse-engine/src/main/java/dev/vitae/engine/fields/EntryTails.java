package dev.vitae.engine.fields;

/** Takes the town off an employer's or school's name, where no lexicon knows the town. */
final class EntryTails {

    private final EntryWords words;
    private final Places places;

    EntryTails(EntryWords words, Places places) {
        this.words = words;
        this.places = places;
    }

    /** What stands behind the place's last comma is its location, unless it belongs to its name. */
    Entry withoutLocation(Entry entry) {
        Found<String> place = entry.place();
        int comma = place == null ? -1 : place.value().replace('،', ',').lastIndexOf(", ");
        if (place == null || comma < 1) {
            return entry;
        }
        String tail = PieceSplitter.trim(place.value().substring(comma + 1));
        boolean partOfName = tail.isEmpty()
                || words.namesPlace(tail)
                || words.role().isIn(tail)
                || tail.indexOf('&') >= 0
                || tail.chars().filter(c -> c == ' ').count() > 3
                || Character.isLowerCase(tail.codePointAt(0));
        Found<String> location = entry.location();
        boolean besides = location != null && !location.line().equals(place.line());
        if (partOfName || besides) {
            return entry;
        }
        String all = location == null ? tail : tail + ", " + location.value();
        return new Entry(
                entry.role(),
                new Found<>(PieceSplitter.trim(place.value().substring(0, comma)), place.line(), place.confidence()),
                new Found<>(all, place.line(), places.isPlace(all) ? 0.8 : 0.6),
                entry.period(),
                entry.body());
    }
}
