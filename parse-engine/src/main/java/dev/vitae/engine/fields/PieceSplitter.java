package dev.vitae.engine.fields;

import dev.vitae.engine.reading.SignPattern;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a line of a header apart: at gaps and signs, before a place, and at the comma where its halves differ. */
final class PieceSplitter {

    /** Which signs part a line; wide gaps and the like always do. */
    enum Parting {
        GAPS,
        DASHES,
        COMMAS,
        ALL,
        /** At a comma even where its halves differ little, because other entries have one there. */
        LIKE_OTHERS;

        boolean atDashes() {
            return this != GAPS && this != COMMAS;
        }

        boolean atCommas() {
            return this != GAPS && this != DASHES;
        }
    }

    private static final SignPattern GAP =
            new SignPattern("\t|｜•·∙●▪■◆@;；\u0001", "\\s*[\\t|｜•·∙●▪■◆@;；]+\\s*|\\s*\\u0001+\\s*");
    private static final SignPattern DASH =
            new SignPattern("-–—―/／:", "\\s+[-–—―/／]+\\s+|(?<=\\p{L})\\s?[—―]\\s?(?=\\p{L})|\\s+:\\s+");
    private static final Pattern WIDE = Pattern.compile("[\\u3000]+| {2,}");
    private static final String EDGE = " \t\n\u000B\f\r,;:|–—-·•([]（、，،。";
    private static final Pattern LONE_BRACKET = Pattern.compile("^[^()（）]*[)）]$");
    private static final Pattern BRACKETED = Pattern.compile("^(.{2,}?)\\s*[(（]([^()（）]{2,50})[)）]$");
    private static final double CLEAR = -1.0;

    private final Places places;
    private final Pattern joint;
    private final CommaCuts commas = new CommaCuts();

    PieceSplitter(Places places, Pattern joint) {
        this.places = places;
        this.joint = joint;
    }

    /** The pieces of a line. */
    List<String> split(String text, EntrySense sense, Parting parting) {
        return sense.pieces(text, parting, () -> parted(text, sense, parting));
    }

    private List<String> parted(String text, EntrySense sense, Parting parting) {
        List<String> pieces = new ArrayList<>();
        boolean wide = text.contains("  ") || text.indexOf('\u3000') >= 0;
        for (String part : GAP.split(wide ? WIDE.matcher(text).replaceAll("\t") : text)) {
            if (!parting.atDashes()) {
                addJoined(trim(part), sense, parting, pieces);
            } else {
                for (String piece : DASH.split(part)) {
                    addJoined(trim(piece), sense, parting, pieces);
                }
            }
        }
        return pieces;
    }

    private void addJoined(String part, EntrySense sense, Parting parting, List<String> pieces) {
        Matcher word = joint.matcher(part);
        if (word.find() && joins(part.substring(0, word.start()), part.substring(word.end()), sense)) {
            addPiece(trim(part.substring(0, word.start())), sense, parting, pieces);
            addPiece(trim(part.substring(word.end())), sense, parting, pieces);
        } else {
            addPiece(part, sense, parting, pieces);
        }
    }

    private boolean joins(String first, String second, EntrySense sense) {
        EntrySense.Fit before = sense.of(trim(first));
        EntrySense.Fit behind = sense.of(trim(second));
        return !places.isSurelyPlace(trim(second)) // "University of Texas at Austin"
                && before.role() > before.place() - 0.5
                && (before.role() > CLEAR || behind.place() > behind.location() - 1);
    }

    private void addPiece(String piece, EntrySense sense, Parting parting, List<String> pieces) {
        if (!hasLetter(piece)) {
            return;
        }
        Optional<Matcher> bracketed = bracketedPlace(piece, sense);
        if (bracketed.isPresent()) {
            addPiece(bracketed.get().group(1), sense, parting, pieces);
            pieces.add(bracketed.get().group(2));
            return;
        }
        if (places.isSurelyPlace(piece)) {
            pieces.add(piece);
            return;
        }
        int tail = tailOf(piece, sense);
        String name = tail > 0 ? trim(piece.substring(0, tail)) : piece;
        if (parting.atCommas()) {
            for (String part : commas.of(name, sense, parting == Parting.LIKE_OTHERS)) {
                addName(part, sense, pieces);
            }
        } else {
            pieces.add(name);
        }
        if (tail > 0) {
            pieces.add(trim(piece.substring(tail)));
        }
    }

    /** A half of a piece, which may have its place in brackets. */
    private void addName(String name, EntrySense sense, List<String> pieces) {
        Optional<Matcher> bracketed = bracketedPlace(name, sense);
        if (bracketed.isPresent()) {
            pieces.add(bracketed.get().group(1));
            pieces.add(bracketed.get().group(2));
        } else {
            pieces.add(name);
        }
    }

    /** The name and the place in the brackets behind it. */
    private Optional<Matcher> bracketedPlace(String piece, EntrySense sense) {
        if (!endsWithBracket(piece)) {
            return Optional.empty();
        }
        Matcher bracketed = BRACKETED.matcher(piece);
        return bracketed.matches() && isLocation(bracketed.group(2), sense) ? Optional.of(bracketed) : Optional.empty();
    }

    private boolean isLocation(String text, EntrySense sense) {
        EntrySense.Fit fit = sense.of(text);
        boolean likely = fit.location() > Math.max(fit.role(), Math.max(fit.place(), fit.neither()));
        return places.isSurelyPlace(text) || (likely && fit.location() > CLEAR);
    }

    /** Where behind a comma or a dash a place starts; 0 where none does. */
    private int tailOf(String piece, EntrySense sense) {
        int tail = places.tailOf(piece.replace('،', ','));
        if (tail > 0
                && (places.isSurelyPlace(trim(piece.substring(tail)))
                        || sense.of(trim(piece.substring(tail))).location() > -0.7)) {
            return tail;
        }
        int unspaced = unspacedTail(piece, sense);
        if (unspaced > 0) {
            return unspaced;
        }
        if (!DASH.mayBeIn(piece)) {
            return 0;
        }
        Matcher dash = DASH.matcher(piece);
        int last = -1;
        while (dash.find()) {
            last = dash.start();
        }
        return last > 0 && places.isSurelyPlace(trim(piece.substring(last))) ? last : 0;
    }

    /** Chinese and Japanese put the place behind a space or a comma of their own. */
    private int unspacedTail(String piece, EntrySense sense) {
        for (int i = piece.length() - 2; i > 1; i--) {
            if (" ,，、".indexOf(piece.charAt(i)) >= 0) {
                String tail = piece.substring(i + 1).strip();
                boolean unspaced = !tail.isEmpty() && Words.isUnspaced(tail.codePointAt(0));
                boolean behind = Words.isUnspaced(piece.charAt(i - 1)) || endsWithBracket(piece.substring(0, i));
                return unspaced && (behind ? isLocation(tail, sense) : places.isSurelyPlace(tail)) ? i : 0;
            }
        }
        return 0;
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && EDGE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && EDGE.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String trimmed = text.substring(from, to);
        boolean lone = endsWithBracket(trimmed) && LONE_BRACKET.matcher(trimmed).matches();
        return lone ? trim(trimmed.substring(0, trimmed.length() - 1)) : trimmed;
    }

    static boolean endsWithBracket(String text) {
        return text.endsWith(")") || text.endsWith("）");
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}
