package dev.vitae.engine.fields;

import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads contact and personal details from the lines where they usually stand. */
final class ContactReader {

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)+");
    private static final Pattern LINKEDIN = Pattern.compile(
            "(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:in|pub|profile)/[^\\s|,;()<>]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile(
            "(?:https?://|www\\.)[^\\s|,;()<>]+|(?<![\\p{L}\\p{N}.@/\\-])(?:[a-z0-9][a-z0-9\\-]*\\.)+[a-z]{2,12}(?:/[^\\s|,;()<>]*)?(?![\\p{L}\\p{N}@])",
            Pattern.CASE_INSENSITIVE);
    private final ContactItems items;
    private final PhoneReader phones;
    private final LocationReader locations;
    private final NameReader names;

    ContactReader(Labels labels, PhoneReader phones, Places places, PieceClassifier pieces) {
        items = new ContactItems(labels);
        this.phones = phones;
        locations = new LocationReader(places, labels);
        names = new NameReader(pieces, places, labels);
    }

    /**
     * Reads the details.
     *
     * @param lines of the opening and of the sections for contact and personal details
     * @param all of the document, where an address or profile may stand elsewhere
     */
    Contact read(List<ReadingLine> lines, List<ReadingLine> all) {
        List<ReadingLine> whole = ContactLines.joined(lines);
        @Nullable Found<String> email = first(EMAIL, "@", lines, 0.99);
        @Nullable Found<String> linkedin = first(LINKEDIN, "in", whole, 0.98);
        email = email == null ? first(EMAIL, "@", all, 0.9) : email;
        linkedin = linkedin == null ? first(LINKEDIN, "in/", all, 0.9) : linkedin;
        Details details = new Details(whole);
        return new Contact(
                names.read(items.of(lines), lines, all, email == null ? null : email.value()),
                email,
                details.phone,
                linkedin,
                details.location(),
                details.nationality,
                details.drivingLicense,
                details.websites);
    }

    private static @Nullable Found<String> first(
            Pattern pattern, String part, List<ReadingLine> lines, double confidence) {
        for (ReadingLine line : lines) {
            if (!line.text().contains(part)) {
                continue;
            }
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.find()) {
                return new Found<>(ContactItems.trim(matcher.group()), line, confidence);
            }
        }
        return null;
    }

    /** What is left of the lines when everything that is plain to see has been taken out of them. */
    private final class Details {

        private final List<Found<String>> websites = new ArrayList<>();
        private final List<Found<String>> places = new ArrayList<>();
        private @Nullable Found<String> phone;
        private @Nullable Found<String> nationality;
        private @Nullable Found<String> drivingLicense;
        private @Nullable Found<String> labelledPlace;

        Details(List<ReadingLine> lines) {
            List<ReadingLine> rest = lines.stream().map(this::withoutAddresses).toList();
            items.of(rest).forEach(this::read);
        }

        private void read(ContactItem item) {
            Found<String> found = new Found<>(item.value(), item.line(), item.key() == null ? 0.8 : 0.95);
            switch (item.key()) {
                case null -> places.add(found);
                case "location" -> labelledPlace = labelledPlace == null ? found : labelledPlace;
                case "nationality" -> nationality = nationality == null ? found : nationality;
                case "driving_license" -> drivingLicense = drivingLicense == null ? found : drivingLicense;
                default -> {}
            }
        }

        /** The line with holes where a mail address, a link or a telephone number was. */
        private ReadingLine withoutAddresses(ReadingLine line) {
            StringBuilder text = new StringBuilder(line.text());
            if (line.text().indexOf('@') >= 0) {
                takeOut(EMAIL, text);
            }
            if (line.text().indexOf('.') >= 0 || line.text().contains("://")) {
                takeOut(LINKEDIN, text);
                for (String url : takeOut(URL, text)) {
                    websites.add(new Found<>(ContactItems.trim(url), line, 0.9));
                }
            }
            Optional<PhoneReader.PhoneMatch> found = phones.find(text);
            if (found.isPresent()) {
                PhoneReader.PhoneMatch match = found.get();
                if (phone == null) {
                    phone = new Found<>(text.substring(match.from(), match.to()), line, match.confidence());
                }
                for (int i = match.from(); i < match.to(); i++) {
                    text.setCharAt(i, ContactItems.HOLE);
                }
            }
            return line.part(text.toString(), line.looks());
        }

        @Nullable
        Found<String> location() {
            return locations.read(labelledPlace, places);
        }
    }

    private static List<String> takeOut(Pattern pattern, StringBuilder text) {
        List<String> taken = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            taken.add(matcher.group());
            for (int i = matcher.start(); i < matcher.end(); i++) {
                text.setCharAt(i, ContactItems.HOLE);
            }
        }
        return taken;
    }
}
