package dev.vitae.engine.redaction;

import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses which line at the head of a document is the name, where none was read: better a word too much taken out. */
final class HeadNames {

    private static final int FIRST_LINES = 6;
    private static final Pattern CELL = Pattern.compile("\\s*[|•·⋄\\t]\\s*");
    private static final Pattern LIKE_A_NAME =
            Pattern.compile("[\\p{L}\\p{M}.'’-]+(?:\\s+[«\"(]?[\\p{L}\\p{M}.'’-]+[»\")]?){1,4}");
    private static final Pattern UNSPACED = Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff]{2,6}");

    private final PhraseSet titles = Lexicon.ofAllLanguages("titles").set("title");
    private final HeadingLexicon headings;

    HeadNames(HeadingLexicon headings) {
        this.headings = headings;
    }

    Optional<String> in(List<String> lines) {
        return lines.stream()
                .limit(FIRST_LINES)
                .flatMap(CELL::splitAsStream)
                .map(String::strip)
                .filter(this::isName)
                .findFirst();
    }

    boolean isHeading(String text) {
        return headings.isHeading(text);
    }

    private boolean isName(String cell) {
        boolean like = LIKE_A_NAME.matcher(cell).matches()
                || UNSPACED.matcher(cell.replaceAll("[\\s\\u3000]", "")).matches();
        String last = cell.substring(cell.lastIndexOf(' ') + 1); // "dr" or "van" may come first
        boolean small = Character.isLowerCase(last.codePointAt(0));
        return like && !small && !titles.isIn(cell) && !headings.isHeading(cell);
    }
}
