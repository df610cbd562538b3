package dev.vitae.engine.redaction;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds streets and house numbers in the lines for contact and personal details. */
final class Streets {

    private static final Pattern CELL = Pattern.compile("\\s*[|•·∙●▪◦■;\\t]\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*[,،]\\s*");
    private static final Pattern HOUSE = Pattern.compile(
            "^\\d{1,5}\\s?[A-Za-z]?(?:[/-]\\d+)?\\s+\\p{Lu}.*|^\\p{Lu}[\\p{L} .'’-]+\\s(?!19|20)\\d{1,4}\\s?[A-Za-z]?(?:[/-]\\d+)?$");
    private static final Pattern EAST_ASIAN = Pattern.compile(".*[都道府県省市区區县].*(?:丁目|番地|号|號|路|街|室|\\d).*");
    private static final Pattern NO_STREET = Pattern.compile(".*(?:@|https?:|www\\.|(?:\\d[ ()./-]*){9,}).*");
    private static final int LONGEST = 70;

    private final PhraseSet words = Lexicon.ofAllLanguages("labels").set("street");

    List<String> in(String line) {
        List<String> streets = new ArrayList<>();
        for (String cell : CELL.split(line, -1)) {
            if (cell.indexOf('〒') >= 0 || EAST_ASIAN.matcher(cell).matches()) {
                streets.add(cell);
                continue;
            }
            COMMA.splitAsStream(cell).filter(this::isStreet).forEach(streets::add);
        }
        return streets;
    }

    private boolean isStreet(String part) {
        return part.length() <= LONGEST
                && part.chars().anyMatch(Character::isDigit)
                && !NO_STREET.matcher(part).matches()
                && (HOUSE.matcher(part).matches() || words.isIn(part));
    }
}
