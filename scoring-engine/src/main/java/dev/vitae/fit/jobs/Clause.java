package dev.vitae.fit.jobs;

import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a job description that asks for one thing or for several of the same kind.
 *
 * @param line of the job description, as printed
 * @param need of the section in which it stands
 * @param place where it stands
 * @param signs of its words
 * @param label signs of the label before it: "Languages: German"
 */
record Clause(String text, String line, Need need, Place place, Signs signs, Signs label) {

    /** How clearly its place says what it is. */
    enum Place {
        /** Under no heading. */
        FREE,
        /** Under a heading of tasks, or in a sentence that begins like a heading. */
        SPOKEN,
        /** Under a heading that asks. */
        LISTED
    }

    private static final Signs NO_LABEL = new Signs(List.of());

    private static final Pattern END = Pattern.compile(
            "(?<=[.!?])\\s+|(?<=[;；。！？])|(?<=\\p{Ll}{3}\\.)(?=\\p{Lu}\\p{Ll}{2})|\\s+[•·●▪■◆‣|\\p{So}]\\x{FE0F}?\\s+");
    private static final Pattern MONEY =
            Pattern.compile("\\p{Sc}|\\b(?:EUR|USD|GBP|CHF|SEK|DKK|NOK|PLN|CZK|RON|TRY|JPY|CNY|RUB|AED|SAR)\\b");

    /** A text without any full stop is cut all the same, so that the time to read it grows with its length and no faster. */
    private static final int LONGEST = 500;

    static List<Clause> of(String text, String line, Need need, Place place, String label, Wording wording) {
        Signs labelled = label.isEmpty() ? NO_LABEL : wording.signs(label);
        List<Clause> clauses = new ArrayList<>();
        for (String piece : pieces(text, wording)) {
            if (!Words.of(piece).isEmpty()) {
                clauses.add(new Clause(piece, line, need, place, wording.signs(piece), labelled));
            }
        }
        return clauses;
    }

    static Clause ofTitle(String title, Wording wording) {
        return new Clause(title, title, Need.TASK, Place.SPOKEN, wording.signs(title), NO_LABEL);
    }

    static List<String> pieces(String text, Wording wording) {
        List<String> pieces = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            if (!isAbbreviation(text, end.start(), wording)) {
                cut(text.substring(from, end.start()), pieces);
                from = end.end();
            }
        }
        cut(text.substring(from), pieces);
        return pieces;
    }

    boolean namesMoney() {
        return MONEY.matcher(text).find();
    }

    Clause with(Need other) {
        return new Clause(text, line, other, place, signs, label);
    }

    boolean has(Wording.Sign sign) {
        return signs.have(sign) || label.have(sign);
    }

    private static boolean isAbbreviation(String text, int end, Wording wording) {
        if (end == 0 || text.charAt(end - 1) != '.') {
            return false;
        }
        int from = end - 1;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        String word = text.substring(from, end);
        return wording.isAbbreviation(word) || (word.length() == 2 && Character.isLetterOrDigit(word.charAt(0)));
    }

    private static void cut(String piece, List<String> pieces) {
        int from = 0;
        while (piece.length() - from > LONGEST) {
            int space = piece.lastIndexOf(' ', from + LONGEST);
            int end = space > from ? space : from + LONGEST;
            pieces.add(piece.substring(from, end).strip());
            from = end;
        }
        pieces.add(piece.substring(from).strip());
    }
}
