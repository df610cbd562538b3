package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place in a printed address: what is left when streets, floors and the like are taken off its ends. */
final class Address {

    /** What a part of an address is. */
    private enum Kind {
        STREET,
        PLACE,
        REGION,
        POSTCODE,
        NAME,
        OTHER
    }

    private record Part(int from, int to, Kind kind) {}

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,،;؛·•|]\\s*|\\s+[-–—]\\s+|\\s*/\\s*(?=\\p{L}{2})");
    /** A postcode with the town behind it, where a street may stand before it without a comma. */
    private static final Pattern CODE_AND_TOWN = Pattern.compile(
            "(?<![\\p{L}\\p{N}/-])(?:\\p{Lu}{1,3}-)?(?:\\d{5,6}|\\d{4}(?:-\\d{3}|\\s?\\p{Lu}{2}(?=\\s))?|\\d{2}-\\d{3}|\\d{3}\\s\\d{2})\\s+(?=\\p{Lu}\\p{L})");

    private static final Pattern CODE_ALONE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.]{0,5}\\s?:?\\s)?(?:\\d{4,7}|\\d{2}-\\d{3}|\\d{3}\\s\\d{2}|\\d{4,5}-\\d{3,4})|〒?\\s?\\d{3}-\\d{4}");
    private static final Pattern HOUSE = Pattern.compile(
            "\\d{1,5}\\s?\\p{L}?(?:\\s?(?:bis|ter))?(?:[/-]\\d+\\p{L}?)*[\\s,]+\\p{L}.*|.*\\p{L}\\.?\\s?(?:nr\\.?\\s?|no\\.?:?\\s?|n\\.?º\\s?)?\\d{1,4}\\s?\\p{L}?(?:\\s?[/-]\\s?\\d*\\p{L}?)*");
    private static final Pattern UNIT = Pattern.compile(
            "\\p{L}{0,6}\\.?\\s?(?:\\p{L}{1,3}\\.?\\s?)?[\\d٠-٩]+[\\p{L}º.ª°]*\\s?\\p{L}{0,4}\\.?|\\d+\\.?\\s?\\p{L}{1,5}\\.?|\\p{L}\\.?");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,3}(?:[/-]\\d{1,4})*");
    private static final int LONGEST_NAME = 35;
    private static final int MOST_PARTS = 9;
    private static final int SHORTEST = 3;

    private final Places places;
    private final PhraseSet streets;
    private final TownNames towns;
    private final PhraseSet region;
    private final PhraseSet district;

    Address(Places places, PhraseSet streets) {
        this.places = places;
        this.streets = streets;
        Lexicon words = Lexicon.common("place-words");
        towns = new TownNames(places, new PhraseSet(words.of("before")));
        region = new PhraseSet(words.of("region"));
        district = new PhraseSet(words.of("district"));
    }

    /**
     * The place as printed.
     *
     * @param labelled whether a label says that this is an address
     */
    Optional<String> placeIn(String text, boolean labelled) {
        List<Part> parts = parts(text, labelled);
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            return Optional.empty();
        }
        int firstStreet = index(parts, Kind.STREET, false);
        int lastStreet = index(parts, Kind.STREET, true);
        boolean behind = firstStreet >= 0
                && parts.subList(lastStreet + 1, parts.size()).stream().anyMatch(Address::isAnchor);
        int from = behind ? lastStreet + 1 : 0;
        int to = firstStreet < 0 || behind ? parts.size() : firstStreet;
        if (firstStreet >= 0) {
            from = withoutDistricts(parts, from, to);
        }
        to = withoutRest(parts, from, to, labelled);
        boolean anchored = from < to && parts.subList(from, to).stream().anyMatch(Address::isAnchor);
        boolean clean = from < to && parts.subList(from, to).stream().noneMatch(part -> part.kind() == Kind.OTHER);
        if (!clean || !(anchored || (labelled && firstStreet < 0))) {
            return Optional.empty();
        }
        return Optional.of(
                text.substring(parts.get(from).from(), parts.get(to - 1).to()).strip());
    }

    /** Whether it is a street and no more, so that its town stands elsewhere. */
    boolean isStreetAlone(String text) {
        List<Part> parts = parts(text, false);
        return index(parts, Kind.STREET, false) == 0
                && parts.stream().noneMatch(part -> part.kind() == Kind.PLACE || part.kind() == Kind.OTHER);
    }

    private static boolean isAnchor(Part part) {
        return part.kind() == Kind.PLACE || part.kind() == Kind.REGION;
    }

    private static int index(List<Part> parts, Kind kind, boolean last) {
        int found = -1;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == kind && (last || found < 0)) {
                found = i;
            }
        }
        return found;
    }

    /** Between a street and a known town stand parts of the town. */
    private static int withoutDistricts(List<Part> parts, int from, int to) {
        for (int i = from; i < to; i++) {
            Kind kind = parts.get(i).kind();
            if (kind == Kind.PLACE || kind == Kind.POSTCODE) {
                return i;
            }
            if (kind == Kind.REGION) {
                return Math.max(from, i - 1); // with the town of the region
            }
        }
        return from;
    }

    /** Behind the last place stand other things; a name behind it may be its region. */
    private static int withoutRest(List<Part> parts, int from, int to, boolean labelled) {
        int last = from;
        for (int i = from; i < to; i++) {
            Kind kind = parts.get(i).kind();
            boolean kept = isAnchor(parts.get(i)) || kind == Kind.POSTCODE || (labelled && kind == Kind.NAME);
            last = kept ? i + 1 : last;
        }
        return last;
    }

    private List<Part> parts(String text, boolean labelled) {
        List<Part> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text);
        int from = 0;
        while (separator.find()) {
            addPart(text, from, separator.start(), labelled, parts);
            from = separator.end();
        }
        addPart(text, from, text.length(), labelled, parts);
        return withoutNumberedStreets(parts, text);
    }

    /** "Lipová 14" is no part of a town called so where the town follows. */
    private List<Part> withoutNumberedStreets(List<Part> parts, String text) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part part = parts.get(i);
            boolean numbered =
                    Character.isDigit(text.charAt(part.to() - 1)) && Character.isLetter(text.codePointAt(part.from()));
            String printed = text.substring(part.from(), part.to());
            if (part.kind() == Kind.PLACE
                    && numbered
                    && !places.hasPostcode(printed)
                    && parts.get(i + 1).kind() == Kind.PLACE
                    && HOUSE.matcher(printed).matches()) {
                parts.set(i, new Part(part.from(), part.to(), Kind.STREET));
            }
        }
        return parts;
    }

    private void addPart(String text, int from, int to, boolean labelled, List<Part> parts) {
        String part = text.substring(from, to);
        if (part.isBlank()) {
            return;
        }
        Matcher code = CODE_AND_TOWN.matcher(part);
        if (code.find() && (towns.isTown(part.substring(code.end())) || !isYear(part, code) || labelled)) {
            if (code.start() > 0) {
                String ahead = part.substring(0, code.start()).strip();
                parts.add(new Part(
                        from, from + code.start(), towns.isPlace(ahead, parts.isEmpty()) ? Kind.PLACE : Kind.STREET));
            }
            parts.add(new Part(from + code.start(), to, Kind.PLACE));
            return;
        }
        parts.add(new Part(from, to, kindOf(part.strip(), parts.isEmpty())));
    }

    /** Four digits from 1900 on are rather a year. */
    private static boolean isYear(String part, Matcher code) {
        String digits = part.substring(code.start(), code.end()).strip();
        return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    }

    private Kind kindOf(String part, boolean first) {
        if (part.codePoints().noneMatch(Character::isLetter)) {
            return CODE_ALONE.matcher(part).matches()
                    ? Kind.POSTCODE
                    : HOUSE_NUMBER.matcher(part).matches() ? Kind.STREET : Kind.OTHER;
        }
        if (first && part.length() < SHORTEST && !Words.isUnspaced(part.codePointAt(0))) {
            return Kind.OTHER;
        }
        if (towns.isPlace(part, first)) {
            return Kind.PLACE;
        }
        if (CODE_ALONE.matcher(part).matches() && !first) {
            return Kind.POSTCODE;
        }
        if (!first && region.isIn(part) && isName(part) && part.indexOf(' ') > 0) {
            return Kind.REGION;
        }
        if (first && district.isIn(part)) {
            return Kind.NAME;
        }
        if (streets.isIn(part)
                || HOUSE.matcher(part).matches()
                || UNIT.matcher(part).matches()) {
            return Kind.STREET;
        }
        return isName(part) ? Kind.NAME : Kind.OTHER;
    }

    private static boolean isName(String part) {
        int first = part.codePointAt(0);
        return part.length() <= LONGEST_NAME
                && Character.isLetter(first)
                && !Character.isLowerCase(first)
                && part.chars().noneMatch(c -> Character.isDigit(c) || c == ':' || c == '@' || c == '%');
    }
}
