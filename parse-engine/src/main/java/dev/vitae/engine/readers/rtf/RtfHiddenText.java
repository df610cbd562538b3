package dev.vitae.engine.readers.rtf;

import dev.vitae.engine.layout.HiddenText.Reason;
import dev.vitae.engine.readers.Contrast;
import dev.vitae.engine.readers.UnreadableDocumentException;
import dev.vitae.engine.readers.VisibleText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of an RTF, before anything else reads it, the characters that nobody sees: Tika's parser knows neither hidden text
 * nor colours, and reads comments as text.
 */
final class RtfHiddenText {

    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 9;

    private final byte[] rtf;
    private final VisibleText visible;
    private final ByteArrayOutputStream kept;
    private final Deque<RtfState> outer = new ArrayDeque<>();
    private final List<@Nullable Integer> colours = new ArrayList<>();
    private final @Nullable Integer page;
    private RtfState state = new RtfState();
    private int at;
    private int colour;
    private boolean colourSaid;
    private boolean inColours;
    private boolean afterStar;
    private boolean cellsFilled;
    private int fallbacks;
    private boolean dropFallbacks;

    private RtfHiddenText(byte[] rtf, VisibleText visible) {
        this.rtf = rtf;
        this.visible = visible;
        kept = new ByteArrayOutputStream(rtf.length);
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
                    inColours = false;
                    state = outer.isEmpty() ? state : outer.pop();
                    keep(start);
                }
                case '\\' -> control(start);
                case '\r', '\n' -> keep(start);
                case ';' -> {
                    endColour();
                    character(start, next);
                }
                default -> character(start, next);
            }
        }
        return kept.toByteArray();
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
        switch (word) {
            case "u" -> unicode(start, number);
            case "bin" -> {
                at = (int) Math.min(rtf.length, at + (long) Math.max(0, number));
                keep(start);
            }
            case "colortbl" -> {
                inColours = true;
                keep(start);
            }
            case "red", "green", "blue" -> {
                colour |= Math.clamp(number, 0, 255) << (word.equals("red") ? 16 : word.equals("green") ? 8 : 0);
                colourSaid = true;
                keep(start);
            }
            case "trowd" -> {
                cellsFilled = false;
                keep(start);
            }
            case "clcbpat", "clshdng", "clcfpat", "clcbpatraw", "itap", "nestcell" -> {
                cellsFilled |= !word.equals("itap") || number > 1;
                keep(start);
            }
            default -> keep(start);
        }
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
            keep(start);
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
            keep(start);
        }
    }

    /** Whether a character is left out, and counted; spaces of text that takes up its room stay. */
    private boolean drop(int characters, int c) throws UnreadableDocumentException {
        Reason reason = inColours ? null : state.unseen(colours, page, cellsFilled);
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

    private void endColour() {
        if (inColours) {
            colours.add(colourSaid ? colour : null);
            colour = 0;
            colourSaid = false;
        }
    }

    private void keep(int start) {
        kept.write(rtf, start, at - start);
    }

    private static boolean isLetter(byte c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
