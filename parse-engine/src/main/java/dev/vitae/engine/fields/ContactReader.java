package dev.vitae.engine.fields;

import dev.vitae.engine.phones.PhoneReader;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads contact and personal details from the lines where they usually stand. */
final class ContactReader {

    private static final int FIRST_LINES = 25;
    private static final double SURE = 0.95;
    private static final double LIKELY = 0.8;

    private final ContactItems items;
    private final BareDetails bare;
    private final PhraseSet phoneLabels;
    private final PhoneReader phones;
    private final LocationReader locations;
    private final NameReader names;

    ContactReader(Labels labels, PhoneReader phones, Places places, PieceClassifier pieces, HeadingLexicon headings) {
        items = new ContactItems(labels);
        bare = new BareDetails(labels, places);
        phoneLabels = labels.of("phone");
        this.phones = phones;
        locations = new LocationReader(places, labels);
        names = new NameReader(pieces, places, labels, headings);
    }

    /**
     * Reads the details.
     *
     * @param lines of the opening and of the sections for contact and personal details
     * @param all of the document, where an address or profile may stand elsewhere
     * @param language of the document, null where unknown
     */
    Contact read(List<ReadingLine> lines, List<ReadingLine> all, @Nullable String language) {
        List<ReadingLine> whole = ContactLines.joined(lines, all);
        @Nullable Found<String> email = OnlineAddresses.email(whole, 0.99);
        @Nullable Found<String> linkedin = OnlineAddresses.linkedin(whole, 0.98);
        email = email == null ? OnlineAddresses.email(all, 0.9) : email;
        linkedin = linkedin == null ? OnlineAddresses.linkedin(all, 0.9) : linkedin;
        Details details = new Details(whole, language);
        @Nullable Found<String> name = names.read(items.of(lines), lines, all, email == null ? null : email.value());
        List<ContactItem> others = details.read.stream()
                .filter(item -> name == null || !name.value().contains(item.value()))
                .toList();
        return new Contact(
                name,
                email,
                details.phone == null ? phoneAtTop(all, language) : details.phone,
                linkedin,
                locations.read(others),
                details.first("nationality", bare::isNationality),
                details.first("driving_license", bare::isDrivingLicence),
                details.websites);
    }

    private @Nullable Found<String> phoneAtTop(List<ReadingLine> all, @Nullable String language) {
        for (ReadingLine line : all.subList(0, Math.min(FIRST_LINES, all.size()))) {
            Optional<PhoneReader.PhoneMatch> match = phones.find(line.text(), language, false);
            if (match.isPresent() && match.get().confidence() > LIKELY) {
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
            read = items.of(lines.stream().map(this::withoutAddresses).toList(), lines);
        }

        /** The line with holes where a mail address, a link or a telephone number was. */
        private ReadingLine withoutAddresses(ReadingLine line) {
            StringBuilder text = new StringBuilder(line.text());
            OnlineAddresses.takeOut(text).forEach(url -> websites.add(new Found<>(url, line, 0.9)));
            Optional<PhoneReader.PhoneMatch> match = phones.find(text, language, true);
            if (match.isPresent()
                    && match.get().confidence() < SURE
                    && !isLabelled(text, match.get().from())) {
                match = phones.find(text, language, false);
            }
            afterPhoneLabel = phoneLabels.is(ContactItems.trim(line.text()));
            if (match.isPresent()) {
                Found<String> number = found(match.get(), text, line);
                phone = phone == null || number.confidence() > phone.confidence() ? number : phone;
                for (int i = match.get().from(); i < match.get().to(); i++) {
                    text.setCharAt(i, ContactItems.HOLE);
                }
            }
            return line.part(text.toString(), line.looks());
        }

        /** A label of telephone numbers stands before it, behind whatever else is on the line. */
        private boolean isLabelled(CharSequence text, int number) {
            String before = text.subSequence(0, number).toString();
            int from = 0;
            for (int i = 0; i < before.length(); i++) {
                from = ",;|•·\t/".indexOf(before.charAt(i)) >= 0 && i + 3 < before.length() ? i + 1 : from;
            }
            String ahead = before.substring(from);
            return ahead.isBlank() ? afterPhoneLabel && from == 0 : phoneLabels.isIn(ahead);
        }

        /** The first item with this label, else the first that can be nothing else. */
        @Nullable
        Found<String> first(String key, Predicate<ContactItem> bare) {
            Optional<ContactItem> labelled =
                    read.stream().filter(item -> item.isLabelled(key)).findFirst();
            return labelled.or(() -> read.stream().filter(bare).findFirst())
                    .map(item -> new Found<>(item.value(), item.line(), item.key() == null ? 0.8 : SURE))
                    .orElse(null);
        }
    }
}
