package dev.vitae.engine.fields;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.regex.Pattern;

/** Personal details that stand without a label, beside an icon for example. */
final class BareDetails {

    private static final String CLASS = "(?:AM|A[12]?|B(?:1|96|E)?|C1?E?|D1?E?|BE|CE|DE|T|L|M)";
    private static final Pattern CLASSES = Pattern.compile("(?:\\p{L}{3,12}\\.?\\s)?" + CLASS + "(?:\\s?[,;/+&]\\s?"
            + CLASS + "|\\s\\p{Ll}\\s" + CLASS + ")*(?:\\s?[+(,].{2,25})?");
    private static final int LONGEST_LICENCE = 50;
    private static final int LONGEST_NATIONALITY = 25;

    private final PhraseSet licences;
    private final PhraseSet nationalities;
    private final Places places;

    BareDetails(Labels labels, Places places) {
        licences = labels.of("driving_license");
        nationalities = new PhraseSet(Lexicon.ofAllLanguages("nationalities").all().values().stream()
                .flatMap(java.util.List::stream)
                .toList());
        this.places = places;
    }

    /** "Permis B", or nothing but classes: "B, C". */
    boolean isDrivingLicence(ContactItem item) {
        String text = item.value();
        return item.key() == null
                && !item.torn()
                && (CLASSES.matcher(text).matches() || (text.length() < LONGEST_LICENCE && licences.isIn(text)));
    }

    boolean isNationality(ContactItem item) {
        return item.key() == null
                && !item.torn()
                && item.value().length() <= LONGEST_NATIONALITY
                && nationalities.is(item.value())
                && !places.isKnown(item.value());
    }
}
