package dev.vitae.engine.fields;

import dev.vitae.engine.reading.SignPattern;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
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
    /** A comma parts only where one half is a role and the other a place: how much more likely each is that, as a logarithm. */
    private static final double CONTRAST = 0.8;

    private static final double CLEAR = -1.0;

    private static final int MOST_COMMAS = 5;

    private final Places places;
    private final Pattern joint;

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
        Matcher bracketed = BRACKETED.matcher(piece);
        if (endsWithBracket(piece) && bracketed.matches() && isLocation(bracketed.group(2), sense)) {
            addPiece(bracketed.group(1), sense, parting, pieces);
            pieces.add(bracketed.group(2));
            return;
        }
        if (places.isSurelyPlace(piece)) {
            pieces.add(piece);
            return;
        }
        int tail = tailOf(piece, sense);
        String name = tail > 0 ? trim(piece.substring(0, tail)) : piece;
        if (parting.atCommas()) {
            addNames(name, sense, parting == Parting.LIKE_OTHERS, pieces);
        } else {
            pieces.add(name);
        }
        if (tail > 0) {
            pieces.add(trim(piece.substring(tail)));
        }
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
                boolean unspaced = !tail.isEmpty()
                        && Words.isUnspaced(tail.codePointAt(0))
                        && Words.isUnspaced(piece.charAt(i - 1));
                return unspaced && isLocation(tail, sense) ? i : 0;
            }
        }
        return 0;
    }

    /** Cuts a piece at the comma where its halves differ most, if they do. */
    private static void addNames(String piece, EntrySense sense, boolean likeOthers, List<String> pieces) {
        double most = likeOthers ? -CONTRAST : CONTRAST;
        int cut = -1;
        int commas = 0;
        for (int comma = comma(piece, 0); comma > 0 && commas < MOST_COMMAS; comma = comma(piece, comma + 1)) {
            commas++;
            String first = trim(piece.substring(0, comma));
            String second = trim(piece.substring(comma + 1));
            double contrast = first.isEmpty() || second.isEmpty()
                    ? -CONTRAST
                    : contrast(sense.of(first), sense.of(second), likeOthers);
            if (contrast > most) {
                most = contrast;
                cut = comma;
            }
        }
        if (cut < 0) {
            pieces.add(piece);
        } else {
            pieces.add(trim(piece.substring(0, cut)));
            addNames(trim(piece.substring(cut + 1)), sense, false, pieces);
        }
    }

    /** How surely one half is a role and the other a place. */
    private static double contrast(EntrySense.Fit first, EntrySense.Fit second, boolean likeOthers) {
        double roleFirst = Math.min(first.role() - first.place(), second.place() - second.role());
        double placeFirst = Math.min(first.place() - first.role(), second.role() - second.place());
        boolean clear =
                Math.max(first.role(), first.place()) > CLEAR && Math.max(second.role(), second.place()) > CLEAR;
        return clear || likeOthers ? Math.max(roleFirst, placeFirst) : -CONTRAST;
    }

    private static int comma(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = c == ' '
                    && i > 0
                    && i + 1 < text.length()
                    && Words.isUnspaced(text.charAt(i - 1))
                    && Words.isUnspaced(text.charAt(i + 1));
            if (between
                    || c == '，'
                    || c == '、'
                    || c == '،'
                    || (c == ','
                            && i + 1 < text.length()
                            && (text.charAt(i + 1) == ' ' || Words.isUnspaced(text.charAt(i + 1))))) {
                return i;
            }
        }
        return -1;
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

    private static boolean endsWithBracket(String text) {
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
