package dev.vitae.engine.redaction;

import dev.vitae.common.candidate.RedactionKind;
import dev.vitae.engine.phones.PhoneReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds e-mail addresses, telephone numbers, links and handles. Addresses and links usually carry the name, in one spelling
 * or another, and go with it as well.
 */
final class ContactFinder implements TextFinder {

    static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+\\-]+\\s?@\\s?[\\p{L}\\p{N}\\-]+(?:\\s?\\.[\\p{L}\\p{N}\\-]+)+|[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}\\-]+");
    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)[^\\s|,;()<>]+"
                    + "|(?<![\\p{L}\\p{N}.@/\\-])(?:[a-z0-9\\-]+\\.)+(?!js\\b|ts\\b|net\\b|py\\b|cs\\b)[a-z]{2,12}/[^\\s|,;()<>]+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ .,\\u00a0]\\d{3})+");
    private static final double SURE = 0.9;
    private static final int LEAST_DIGITS = 9;
    private static final int COMPARED_DIGITS = 7;

    private final PhoneReader phones;
    private final @Nullable String language;
    private final Set<String> handles;
    private final Set<String> numberEnds;

    /**
     * For one document.
     *
     * @param language of the document
     * @param handles names of profiles, and links without a scheme, as printed
     * @param numberEnds the last digits of the telephone numbers that the document gives
     */
    ContactFinder(PhoneReader phones, @Nullable String language, Set<String> handles, Set<String> numberEnds) {
        this.phones = phones;
        this.language = language;
        this.handles = handles;
        this.numberEnds = numberEnds;
    }

    /** The digits by which a number is known again in another spelling. */
    static String endOf(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
    }

    @Override
    public void find(PrintedText printed, List<PlacedWord> words, List<Mark> marks) {
        String text = printed.text();
        if (text.indexOf('@') >= 0) {
            addAll(EMAIL, text, marks);
        }
        if (text.indexOf('/') >= 0 || text.toLowerCase(Locale.ROOT).contains("www.")) {
            addAll(LINK, text, marks);
        }
        for (String handle : handles) {
            for (int at = indexOf(text, handle, 0); at >= 0; at = indexOf(text, handle, at + handle.length())) {
                both(at, at + handle.length(), marks);
            }
        }
        if (words.stream().anyMatch(PlacedWord::isNumber)) {
            numbers(text, printed.isAboutPerson(), marks);
        }
    }

    private void numbers(String text, boolean person, List<Mark> marks) {
        for (int from = 0; from < text.length(); ) {
            int start = from;
            var match = phones.find(text.substring(start), language, false);
            if (match.isEmpty()) {
                return;
            }
            String number = text.substring(
                    start + match.get().from(), start + match.get().to());
            if (isPersonal(number, person && match.get().confidence() > SURE)) {
                marks.add(new Mark(
                        RedactionKind.CONTACT,
                        start + match.get().from(),
                        start + match.get().to()));
            }
            from = start + match.get().to();
        }
    }

    /** @param sure that it is a telephone number, even without a dialling code */
    private boolean isPersonal(String number, boolean sure) {
        String digits = number.replaceAll("\\D", "");
        if (numberEnds.contains(endOf(number))) {
            return true;
        }
        boolean dialled = number.startsWith("+") || number.startsWith("0") || number.startsWith("(");
        return digits.length() >= LEAST_DIGITS && !GROUPED.matcher(number).matches() && (dialled || sure);
    }

    private static void addAll(Pattern pattern, String text, List<Mark> marks) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            both(matcher.start(), matcher.end(), marks);
        }
    }

    private static void both(int start, int end, List<Mark> marks) {
        marks.add(new Mark(RedactionKind.CONTACT, start, end));
        marks.add(new Mark(RedactionKind.NAME, start, end));
    }

    /** As a whole word, whatever its case. */
    private static int indexOf(String text, String handle, int from) {
        for (int at = from; at + handle.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, handle, 0, handle.length())
                    && !isWord(text, at - 1)
                    && !isWord(text, at + handle.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
