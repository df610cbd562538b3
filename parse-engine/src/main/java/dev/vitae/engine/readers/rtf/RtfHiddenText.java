package dev.vitae.engine.readers.rtf;

import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an RTF, before anything else reads it, the characters that nobody sees, and marks what else Tika's parser does not
 * tell: it knows neither hidden text nor colours, reads comments as text, and leaves out tables and sizes.
 */
final class RtfHiddenText {

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 9;

    private final byte[] rtf;
    private final VisibleText visible;
    private final MarkedRtf kept;
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final RtfColours colours = new RtfColours();
    private final @Nullable Integer page;
    private RtfState state = new RtfState();
    private int at;
    private boolean afterStar;
    private boolean cellsFilled;
    private int fallbacks;
    private boolean dropFallbacks;

    private RtfHiddenText(byte[] rtf, VisibleText visible) {
        this.rtf = rtf;
        this.visible = visible;
        kept = new MarkedRtf(rtf.length);
        // a shape or a picture behind the text may stand behind any of it
        String whole = new String(rtf, StandardCharsets.ISO_8859_1);
        boolean shapes = whole.contains("{\\shp") || whole.contains("{\\*\\do") || whole.contains("\\background");
        page = shapes ? null : Integer.valueOf(Contrast.WHITE);
    }

    /** The document without its hidden text, which is counted. */
    static byte[] without(byte[] rtf, VisibleText visible) throws UnreadableDocumentException {
        return new RtfHiddenText(rtf, visible).filter();
    }

    private byte[] filter() throws UnreadableDocumentException {
        while (at < rtf.length) {
            int start = at;
            byte next = rtf[at++];
            switch (next) {
                case '{' -> {
                    outer.push(state);
                    state = state.copy();
                    keep(start);
                }
                case '}' -> {
                    colours.endGroup();
                    state = outer.isEmpty() ? state : outer.pop();
                    keep(start);
                    kept.endGroup(state);
                }
                case '\\' -> control(start);
                case '\r', '\n' -> keep(start);
                case ';' -> {
                    colours.endColour();
                    character(start, next);
                }
                default -> character(start, next);
            }
        }
        return kept.bytes();
    }

    private void control(int start) throws UnreadableDocumentException {
        if (at >= rtf.length) {
            return;
        }
        byte symbol = rtf[at];
        if (isLetter(symbol)) {
            word(start);
            return;
        }
        at++;
        switch (symbol) {
            case '\'' -> {
                at = Math.min(rtf.length, at + 2);
                character(start, 'x');
            }
            case '*' -> {
                afterStar = true;
                keep(start);
            }
            case '\\', '{', '}' -> character(start, symbol);
            default -> keep(start);
        }
    }

    private void word(int start) throws UnreadableDocumentException {
        int from = at;
        while (at < rtf.length && isLetter(rtf[at]) && at - from < LONGEST_WORD) {
            at++;
        }
        String word = new String(rtf, from, at - from, StandardCharsets.US_ASCII);
        int number = number();
        if (at < rtf.length && rtf[at] == ' ') {
            at++;
        }
        if (afterStar) {
            afterStar = false;
            state.endText();
        }
        state.take(word, number);
        if (word.equals("u")) {
            unicode(start, number);
            return;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(rtf.length, at + (long) Math.max(0, number));
        }
        colours.take(word, number);
        cellsFilled = switch (word) {
            case "trowd" -> false;
            case "nestcell", "clcbpat", "clshdng", "clcfpat", "clcbpatraw" -> true;
            case "itap" -> cellsFilled || number > 1;
            default -> cellsFilled;
        };
        kept.before(word, state);
        keep(start);
        kept.behind(word, number, state);
    }

    private int number() {
        int from = at;
        if (at < rtf.length && rtf[at] == '-') {
            at++;
        }
        while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && at - from < LONGEST_NUMBER) {
            at++;
        }
        String digits = new String(rtf, from, at - from, StandardCharsets.US_ASCII);
        return digits.isEmpty() || digits.equals("-") ? -1 : Integer.parseInt(digits);
    }

    private void unicode(int start, int number) throws UnreadableDocumentException {
        fallbacks = 0;
        boolean secondHalf = Character.isLowSurrogate((char) number);
        boolean dropped = drop(secondHalf || Character.isWhitespace((char) number) ? 0 : 1, ' ');
        if (!dropped) {
            keepText(start);
        }
        dropFallbacks = dropped;
        fallbacks = state.fallback();
    }

    private void character(int start, int c) throws UnreadableDocumentException {
        if (fallbacks > 0) {
            fallbacks--;
            if (!dropFallbacks) {
                keep(start);
            }
            return;
        }
        if (!drop(c == ' ' ? 0 : 1, c)) {
            keepText(start);
        }
    }

    /** Whether a character is left out, and counted; spaces of text that takes up its room stay. */
    private boolean drop(int characters, int c) throws UnreadableDocumentException {
        Reason reason = colours.isOpen() ? null : state.unseen(colours.all(), page, cellsFilled);
        boolean takesRoom = reason != Reason.MARKED_HIDDEN && reason != Reason.DELETED && reason != Reason.COMMENT;
        if (reason == null) {
            return state.isComment();
        }
        if (takesRoom && c == ' ' && characters == 0) {
            return false;
        }
        if (characters > 0) {
            visible.leaveOut("x", reason);
        }
        return true;
    }

    private void keepText(int start) {
        kept.looks(state);
        keep(start);
    }

    private void keep(int start) {
        kept.keep(rtf, start, at);
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
