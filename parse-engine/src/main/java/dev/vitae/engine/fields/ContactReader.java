package dev.vitae.engine.fields;

import dev.vitae.engine.lexicon.PhraseSet;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads contact and personal details from the lines where they usually stand. */
final class ContactReader {

    private static final int LONGEST_LICENCE = 50;
    private static final int FIRST_LINES = 25;
    private static final double SURE = 0.95;

    private final ContactItems items;
    private final PhraseSet licences;
    private final PhraseSet phoneLabels;
    private final PhoneReader phones;
    private final LocationReader locations;
    private final NameReader names;

    ContactReader(Labels labels, PhoneReader phones, Places places, PieceClassifier pieces) {
        items = new ContactItems(labels);
        licences = labels.of("driving_license");
        phoneLabels = labels.of("phone");
        this.phones = phones;
        locations = new LocationReader(places, labels);
        names = new NameReader(pieces, places, labels);
    }

    /**
     * Reads the details.
     *
     * @param lines of the opening and of the sections for contact and personal details
     * @param all of the document, where an address or profile may stand elsewhere
     * @param language of the document, null where unknown
     */
    Contact read(List<ReadingLine> lines, List<ReadingLine> all, @Nullable String language) {
        List<ReadingLine> whole = ContactLines.joined(lines);
        @Nullable Found<String> email = OnlineAddresses.email(whole, 0.99);
        @Nullable Found<String> linkedin = OnlineAddresses.linkedin(whole, 0.98);
        email = email == null ? OnlineAddresses.email(all, 0.9) : email;
        linkedin = linkedin == null ? OnlineAddresses.linkedin(all, 0.9) : linkedin;
        Details details = new Details(whole, language);
        return new Contact(
                names.read(items.of(lines), lines, all, email == null ? null : email.value()),
                email,
                details.phone == null ? phoneAtTop(all, language) : details.phone,
                linkedin,
                locations.read(details.read),
                details.labelled("nationality"),
                details.drivingLicense(),
                details.websites);
    }

    private @Nullable Found<String> phoneAtTop(List<ReadingLine> all, @Nullable String language) {
        for (ReadingLine line : all.subList(0, Math.min(FIRST_LINES, all.size()))) {
            Optional<PhoneReader.PhoneMatch> match = phones.find(line.text(), language, false);
            if (match.isPresent() && match.get().confidence() > SURE) {
                return found(match.get(), line.text(), line);
            }
        }
        return null;
    }

    private static Found<String> found(PhoneReader.PhoneMatch match, CharSequence text, ReadingLine line) {
        return new Found<>(text.subSequence(match.from(), match.to()).toString(), line, match.confidence());
    }

    /** What is left of the lines when everything that is plain to see has been taken out of them. */
    private final class Details {

        private final List<Found<String>> websites = new ArrayList<>();
        private final @Nullable String language;
        private final List<ContactItem> read;
        private @Nullable Found<String> phone;
        private boolean afterPhoneLabel;

        Details(List<ReadingLine> lines, @Nullable String language) {
            this.language = language;
            read = items.of(lines.stream().map(this::withoutAddresses).toList());
        }

        /** The line with holes where a mail address, a link or a telephone number was. */
        private ReadingLine withoutAddresses(ReadingLine line) {
            StringBuilder text = new StringBuilder(line.text());
            OnlineAddresses.takeOut(text).forEach(url -> websites.add(new Found<>(url, line, 0.9)));
            boolean labelled = afterPhoneLabel || phoneLabels.isIn(line.text());
            afterPhoneLabel = phoneLabels.is(ContactItems.trim(line.text()));
            Optional<PhoneReader.PhoneMatch> match = phones.find(text, language, labelled);
            if (match.isPresent()) {
                Found<String> number = found(match.get(), text, line);
                phone = phone == null || number.confidence() > phone.confidence() ? number : phone;
                for (int i = match.get().from(); i < match.get().to(); i++) {
                    text.setCharAt(i, ContactItems.HOLE);
                }
            }
            return line.part(text.toString(), line.looks());
        }

        @Nullable
        Found<String> labelled(String key) {
            return read.stream()
                    .filter(item -> item.isLabelled(key))
                    .findFirst()
                    .map(item -> new Found<>(item.value(), item.line(), SURE))
                    .orElse(null);
        }

        /** "Driving licence: B", or a line that names it: "Permis B". */
        @Nullable
        Found<String> drivingLicense() {
            @Nullable Found<String> labelled = labelled("driving_license");
            return labelled != null
                    ? labelled
                    : read.stream()
                            .filter(item -> item.key() == null
                                    && item.value().length() < LONGEST_LICENCE
                                    && licences.isIn(item.value()))
                            .findFirst()
                            .map(item -> new Found<>(item.value(), item.line(), 0.85))
                            .orElse(null);
        }
    }
}
