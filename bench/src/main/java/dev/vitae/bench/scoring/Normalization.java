package dev.vitae.bench.scoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What two strings may differ in and still be the same. Accents and punctuation stay. */
final class Normalization {

    private static final Pattern SCHEME = Pattern.compile("^[a-z]+://");
    private static final Pattern WWW = Pattern.compile("^www\\.");
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");

    private Normalization() {}

    /** Compatible characters, case and white space folded. */
    static String text(String raw) {
        String folded = CaseFolding.fold(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        return String.join(" ", words(Normalizer.normalize(folded, Normalizer.Form.NFKC)));
    }

    /** The digits of a normalized text. */
    static String phone(String normalized) {
        return normalized
                .codePoints()
                .filter(Character::isDigit)
                .mapToObj(digit -> String.valueOf(Character.digit(digit, 10)))
                .collect(Collectors.joining());
    }

    /** A normalized address of a profile without scheme, {@code www.} and trailing slash. */
    static String linkedin(String normalized) {
        String address = normalized.replace(" ", "");
        address = SCHEME.matcher(address).replaceFirst("");
        address = WWW.matcher(address).replaceFirst("");
        return TRAILING_SLASHES.matcher(address).replaceFirst("");
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (!isSpace(point)) {
                word.appendCodePoint(point);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Unicode's spaces, those that don't break and the separators of ASCII among them, and the next line. */
    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }
}
