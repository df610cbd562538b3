package dev.vitae.engine.readers;

import dev.vitae.engine.layout.HiddenText;
import dev.vitae.engine.layout.HiddenText.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Leaves out of a text what nobody sees, counts it, and keeps within the allowance what is left. */
public final class VisibleText {

    private static final char HYPHEN = '\u2010';
    private static final char UNBROKEN_HYPHEN = '\u2011';
    private static final char HYPHENATION_POINT = '\u2027';

    private final TextAllowance allowance;
    private final UnseenCharacters unseen = new UnseenCharacters();
    private final List<HiddenText> earlierPages = new ArrayList<>();
    private final Map<Reason, Integer> hidden = new EnumMap<>(Reason.class);
    private int page = 1;

    public VisibleText(TextAllowance allowance) {
        this.allowance = allowance;
    }

    /** Goes on with the text of another page; before that it is the first. */
    public void turnTo(int number) {
        earlierPages.addAll(onThisPage());
        hidden.clear();
        page = number;
    }

    /** The text without zero-width, control and tag characters; other spaces than the tab become plain ones. */
    public String clean(String text) throws UnreadableDocumentException {
        allowance.take(text.length());
        if (isPlain(text)) {
            unseen.noteLast(text);
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            Reason reason = unseen.reason(c);
            if (reason != null) {
                hidden.merge(reason, 1, Integer::sum);
            } else if (c == '\t') {
                clean.append('\t');
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                clean.append(' ');
            } else if (c == HYPHENATION_POINT
                    && !clean.isEmpty()
                    && Character.isIdeographic(clean.codePointBefore(clean.length()))) {
                clean.append('・'); // they share a glyph
            } else if (c == HYPHEN || c == UNBROKEN_HYPHEN) {
                clean.append('-'); // what was typed, in some fonts
            } else if (!isInvisible(c)) {
                clean.appendCodePoint(Radicals.ideographOf(c));
            }
        });
        return clean.toString();
    }

    /** Notes text that is left out. */
    public void leaveOut(String text, Reason reason) throws UnreadableDocumentException {
        allowance.take(text.length());
        int characters = (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c))
                .count();
        if (characters > 0) {
            hidden.merge(reason, characters, Integer::sum);
        }
    }

    /** What was left out, on all pages. */
    public List<HiddenText> hidden() {
        List<HiddenText> all = new ArrayList<>(earlierPages);
        all.addAll(onThisPage());
        return all;
    }

    private List<HiddenText> onThisPage() {
        List<HiddenText> list = new ArrayList<>();
        hidden.forEach((reason, characters) -> list.add(new HiddenText(reason, page, characters)));
        return list;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t')
                    || (c >= 0x7f && c <= 0xad)
                    || c == 0x180e
                    || (c >= 0x2000 && c <= 0x206f)
                    || c == 0x3000
                    || Radicals.isRadical(c)
                    || Character.isSurrogate(c)
                    || (c >= 0xfe00 && c <= 0xfe0f)
                    || c == 0xfeff) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.UNASSIGNED;
    }
}
