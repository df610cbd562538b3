package dev.vitae.engine.readers;

import dev.vitae.engine.layout.HiddenText.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Tells characters that hide something from the many that are invisible and ordinary: soft hyphens, direction marks, joiners
 * between Arabic letters or in emoji, the tags of a flag, a break behind a bullet. What is ordinary depends on what stands before.
 */
final class UnseenCharacters {

    private static final int NOTHING = -1;
    private static final int BLACK_FLAG = 0x1f3f4;
    private static final int CANCEL_TAG = 0xe007f;

    private int last = NOTHING;
    private boolean inFlag;

    /** Why a character that follows those before is hidden; null for one that is ordinary. */
    @Nullable
    Reason reason(int c) {
        Reason reason = judge(c);
        inFlag = c == BLACK_FLAG || (inFlag && isTag(c) && c != CANCEL_TAG);
        last = c;
        return reason;
    }

    /** Goes on behind a text in which every character is seen. */
    void noteLast(String text) {
        if (!text.isEmpty()) {
            last = text.codePointBefore(text.length());
            inFlag = false;
        }
    }

    private @Nullable Reason judge(int c) {
        if (isTag(c)) {
            return inFlag ? null : Reason.TAGS;
        }
        if (isVariationSelector(c)) {
            return isVariationSelector(last) ? Reason.TAGS : null;
        }
        return isZeroWidth(c) && isInWord(last) ? Reason.ZERO_WIDTH : null;
    }

    private static boolean isZeroWidth(int c) {
        return (c >= 0x200b && c <= 0x200d) || (c >= 0x2060 && c <= 0x2064) || c == 0x180e || c == 0xfeff;
    }

    private static boolean isTag(int c) {
        return c >= 0xe0000 && c <= CANCEL_TAG;
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
    }

    /**
     * Whether nothing invisible has any use behind this: behind a letter of a script that neither joins letters nor breaks lines
     * between them. Behind spaces and bullets some programs leave it.
     */
    private static boolean isInWord(int c) {
        if (isZeroWidth(c)) {
            return true;
        }
        if (c == NOTHING || !Character.isLetterOrDigit(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, COMMON, HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
