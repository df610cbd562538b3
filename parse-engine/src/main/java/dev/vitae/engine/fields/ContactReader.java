package dev.vitae.engine.fields;

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
    private static final Pattern ITEM_BREAK = Pattern.compile("\\s*[|•·∙●▪◦♦■\\t\\u0001]+\\s*|\\s+[-–—/]\\s+");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:|–—\\-·]+|[\\s,;:|–—\\-·]+$");
    private static final Pattern POSTCODE = Pattern.compile("\\d{4,6}");
    private static final char HOLE = '\u0001';

    private final Labels labels;
    private final PhoneReader phones;
    private final LocationReader locations;
    private final NameReader names;

    ContactReader(Labels labels, PhoneReader phones, Places places, EntryWords jobs) {
        this.labels = labels;
        this.phones = phones;
        locations = new LocationReader(places, labels);
        names = new NameReader(labels, jobs, places);
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
                names.read(lines, all),
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
                return new Found<>(EDGE.matcher(matcher.group()).replaceAll(""), line, confidence);
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
        private Optional<String> openLabel = Optional.empty();

        Details(List<ReadingLine> lines) {
            for (ReadingLine line : lines) {
                read(line);
            }
        }

        private void read(ReadingLine line) {
            StringBuilder text = new StringBuilder(line.text());
            if (line.text().indexOf('@') >= 0) {
                takeOut(EMAIL, text);
            }
            if (line.text().indexOf('.') >= 0 || line.text().contains("://")) {
                takeOut(LINKEDIN, text);
                for (String url : takeOut(URL, text)) {
                    websites.add(new Found<>(EDGE.matcher(url).replaceAll(""), line, 0.9));
                }
            }
            Optional<PhoneReader.PhoneMatch> found = phones.find(text);
            if (found.isPresent()) {
                PhoneReader.PhoneMatch match = found.get();
                if (phone == null) {
                    phone = new Found<>(text.substring(match.from(), match.to()), line, match.confidence());
                }
                for (int i = match.from(); i < match.to(); i++) {
                    text.setCharAt(i, HOLE);
                }
            }
            List<String> cells = ITEM_BREAK
                    .splitAsStream(text)
                    .map(item -> item.replace(String.valueOf(HOLE), " ").strip())
                    .filter(item -> !item.isEmpty())
                    .toList();
            for (int i = 0; i < cells.size(); i++) {
                boolean postcode = i + 1 < cells.size()
                        && POSTCODE.matcher(cells.get(i + 1)).matches();
                item(postcode ? cells.get(i) + " - " + cells.get(i + 1) : cells.get(i), line);
                i += postcode ? 1 : 0;
            }
        }

        private void item(String item, ReadingLine line) {
            Optional<Labels.Labelled> labelled = labels.read(item);
            if (labelled.isEmpty() && openLabel.isPresent()) {
                labelled = Optional.of(new Labels.Labelled(openLabel.get(), item));
            }
            openLabel = labels.keyOf(EDGE.matcher(item).replaceAll(""));
            if (labelled.isEmpty()) {
                places.add(new Found<>(item, line, 0.8));
                return;
            }
            String value = EDGE.matcher(labelled.get().value()).replaceAll("");
            if (value.isEmpty()) {
                openLabel = Optional.of(labelled.get().key());
                return;
            }
            switch (labelled.get().key()) {
                case "location" ->
                    labelledPlace = labelledPlace == null ? new Found<>(value, line, 0.95) : labelledPlace;
                case "nationality" -> nationality = nationality == null ? new Found<>(value, line, 0.95) : nationality;
                case "driving_license" ->
                    drivingLicense = drivingLicense == null ? new Found<>(value, line, 0.95) : drivingLicense;
                default -> {}
            }
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
                text.setCharAt(i, HOLE);
            }
        }
        return taken;
    }
}
