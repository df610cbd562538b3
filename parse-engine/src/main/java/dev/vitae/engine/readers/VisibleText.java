package dev.vitae.engine.readers;

import dev.vitae.engine.layout.HiddenText;
import java.util.ArrayList;
import java.util.List;

/** Leaves out of a document's text what nobody sees, counts it, and keeps within the allowance what is left. */
public final class VisibleText {

    private static final char HYPHEN = '\u2010';
    private static final char UNBROKEN_HYPHEN = '\u2011';
    private static final char HYPHENATION_POINT = '\u2027';

    private final TextAllowance allowance;
    private int invisible;
    private int markedHidden;

    public VisibleText(TextAllowance allowance) {
        this.allowance = allowance;
    }

    /** The text without zero-width, control and tag characters; other spaces than the tab become plain ones. */
    public String clean(String text) throws UnreadableDocumentException {
        allowance.take(text.length());
        if (isPlain(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                clean.append('\t');
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                clean.append(' ');
            } else if (isInvisible(c)) {
                invisible += isTellTale(c) ? 1 : 0;
            } else if (c == HYPHENATION_POINT
                    && !clean.isEmpty()
                    && Character.isIdeographic(clean.codePointBefore(clean.length()))) {
                clean.append('・'); // they share a glyph
            } else if (c == HYPHEN || c == UNBROKEN_HYPHEN) {
                clean.append('-'); // what was typed, in some fonts
            } else {
                clean.appendCodePoint(Radicals.ideographOf(c));
            }
        });
        return clean.toString();
    }

    /** Notes text that the file itself marks as hidden. */
    public void leaveOut(String text) throws UnreadableDocumentException {
        allowance.take(text.length());
        markedHidden += text.strip().length();
    }

    public List<HiddenText> hidden() {
        List<HiddenText> hidden = new ArrayList<>();
        if (markedHidden > 0) {
            hidden.add(new HiddenText(HiddenText.Reason.MARKED_HIDDEN, 1, markedHidden));
        }
        if (invisible > 0) {
            hidden.add(new HiddenText(HiddenText.Reason.INVISIBLE_CHARACTERS, 1, invisible));
        }
        return hidden;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t')
                    || (c >= 0x7f && c <= 0xad)
                    || (c >= 0x2000 && c <= 0x206f)
                    || c == 0x3000
                    || Radicals.isRadical(c)
                    || Character.isSurrogate(c)
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

    /** Soft hyphens, joiners, direction marks and byte order marks are part of ordinary text; the others are not. */
    private static boolean isTellTale(int c) {
        return c == 0x200b || c == 0x2060 || (c >= 0xe0000 && c <= 0xe007f);
    }
}
