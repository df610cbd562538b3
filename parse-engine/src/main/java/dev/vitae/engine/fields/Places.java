package dev.vitae.engine.fields;

import dev.vitae.common.candidate.NormalizedLocation;
import dev.vitae.engine.reading.SignPattern;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows cities, regions and countries by name. */
final class Places {

    private record Region(String country, String name) {}

    private static final SignPattern COMMA = new SignPattern(",;/-–", "\\s*[,;/]\\s*|\\s+[-–]\\s+");
    private static final Pattern POSTCODE = Pattern.compile(
            "\\b(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]\\d{2} ?[A-Z\\d]{4}|(?:[A-Z]{1,2}-)?\\d{4,6}(?:-\\d{3,4})?|\\d{2}-\\d{3}|\\d{3} \\d{2})\\b");

    private static final int LONGEST = 60;

    private final Map<String, List<String>> cities = new HashMap<>();
    private final Map<String, List<Region>> regions = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    Places() {
        Lexicon.common("places")
                .all()
                .forEach((country, names) ->
                        names.forEach(name -> cities.computeIfAbsent(key(name), k -> new ArrayList<>())
                                .add(country)));
        Lexicon.common("regions")
                .all()
                .forEach((country, names) -> names.forEach(name -> {
                    int sign = name.indexOf('=');
                    String full = name.substring(sign + 1);
                    Region region = new Region(country, full);
                    regions.computeIfAbsent(key(full), k -> new ArrayList<>()).add(region);
                    if (sign > 0) {
                        regions.computeIfAbsent(name.substring(0, sign), k -> new ArrayList<>())
                                .add(region);
                    }
                }));
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            Lexicon.languages()
                    .forEach(language ->
                            countries.putIfAbsent(key(country.getDisplayCountry(Locale.of(language))), code));
            countries.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        Lexicon.common("countries")
                .all()
                .forEach((code, names) -> names.forEach(name -> countries.put(key(name), code)));
    }

    /** Whether the whole text is a place: each of its parts a city, region, country or postcode, the first one any word. */
    boolean isPlace(String text) {
        return text.length() <= LONGEST && arePlace(parts(text));
    }

    private boolean arePlace(List<String> parts) {
        boolean sure = false;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean known = isKnown(part);
            if (!known && !(i == 0 && parts.size() > 1 && isName(part))) {
                return false;
            }
            sure |= known;
        }
        return sure;
    }

    /** Whether it is a place whatever stands around it: its first part is known, not only those behind it. */
    boolean isSurelyPlace(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        List<String> parts = parts(text);
        return !parts.isEmpty() && isKnown(parts.getFirst()) && arePlace(parts);
    }

    /** Where in "Aldous Penn Solicitors, Adelaide SA" the place starts; 0 where it has none behind a comma. */
    int tailOf(String text) {
        int found = 0;
        for (int comma = text.lastIndexOf(", "); comma > 0; comma = text.lastIndexOf(", ", comma - 1)) {
            String tail = text.substring(comma + 2);
            boolean known = isPlace(tail)
                    && (found == 0
                            || isKnown(parts(tail).getFirst())
                            || (found == text.lastIndexOf(", ") && isRegionOrCountry(text.substring(found + 2))));
            if (!known) {
                break;
            }
            found = comma;
        }
        return found;
    }

    /** A city, region, country or postcode, or several of them side by side as in "Brisbane QLD 4101". */
    boolean isKnown(String part) {
        String rest = withoutPostcode(part);
        if (rest.isEmpty()) {
            return !part.isBlank();
        }
        String key = key(rest);
        boolean region = regions.containsKey(rest) || (rest.length() > 3 && regions.containsKey(key));
        if (region || cities.containsKey(key) || countries.containsKey(key)) {
            return true;
        }
        int space = rest.lastIndexOf(' ');
        String first = space > 0 ? rest.substring(0, space) : "";
        boolean town = isCity(first) || (isName(first) && hasPostcode(part)); // "Entreprenad AB" is in no Alberta
        return town && isRegion(rest.substring(space + 1));
    }

    boolean isCountry(String text) {
        return countries.containsKey(key(text));
    }

    boolean hasPostcode(String text) {
        return hasDigit(text) && POSTCODE.matcher(text).find();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutPostcode(String part) {
        return (hasDigit(part) ? POSTCODE.matcher(part).replaceAll(" ") : part).strip();
    }

    private boolean isCity(String text) {
        return cities.containsKey(key(text));
    }

    private boolean isRegion(String text) {
        return regions.containsKey(text) || (text.length() > 3 && regions.containsKey(key(text)));
    }

    private boolean isRegionOrCountry(String text) {
        return isRegion(text) || countries.containsKey(key(text));
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0)) && text.length() < 30 && !hasDigit(text);
    }

    /** The parts of a printed location; empty parts where the lexicons don't know it. */
    NormalizedLocation normalize(String text) {
        @Nullable String city = null;
        @Nullable String region = null;
        @Nullable String country = null;
        for (String part : parts(text)) {
            String rest = withoutPostcode(part);
            if (rest.isEmpty()) {
                continue;
            }
            int space = rest.lastIndexOf(' ');
            String last = rest.substring(space + 1);
            if (countries.containsKey(key(rest)) && !(city == null && isCity(rest) && !text.equals(part))) {
                country = countries.get(key(rest));
                region = isRegion(rest) ? rest : region;
            } else if (isRegion(rest) && city != null) {
                region = rest;
            } else if (space > 0 && regions.containsKey(last) && city == null) {
                city = rest.substring(0, space);
                region = last;
            } else if (city == null && (isCity(rest) || isName(rest))) {
                city = rest;
            }
        }
        if (country == null && region != null) {
            country = countryOfRegion(region, city);
        }
        if (country == null && city != null) {
            List<String> known = cities.getOrDefault(key(city), List.of());
            country = known.isEmpty() ? null : known.getFirst();
        }
        String regionName = region == null ? null : regionName(region, country);
        return new NormalizedLocation(
                city,
                regionName,
                country == null ? null : Locale.of("", country).getDisplayCountry(Locale.ENGLISH),
                country);
    }

    private @Nullable String countryOfRegion(String region, @Nullable String city) {
        List<Region> known = regions.getOrDefault(region, regions.getOrDefault(key(region), List.of()));
        List<String> ofCity = city == null ? List.of() : cities.getOrDefault(key(city), List.of());
        return known.stream()
                .map(Region::country)
                .filter(ofCity::contains)
                .findFirst()
                .orElse(known.isEmpty() ? null : known.getFirst().country());
    }

    private String regionName(String region, @Nullable String country) {
        return regions.getOrDefault(region, regions.getOrDefault(key(region), List.of())).stream()
                .filter(r -> r.country().equals(country))
                .map(Region::name)
                .findFirst()
                .orElse(region);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : COMMA.split(text)) {
            String stripped = part.strip();
            if (!stripped.isEmpty()) {
                parts.add(stripped);
            }
        }
        return parts;
    }

    private static String key(String name) {
        return String.join(" ", Words.of(name));
    }
}
