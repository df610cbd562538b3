package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.PhraseSet;
import dev.vitae.lexicon.Words;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from a certificate's line its date with what belongs to it and its number. */
final class CertificateNames {

    private static final Pattern BRACKET = Pattern.compile("\\s*[(（\\[]([^()（）\\[\\]]*)[)）\\]]");
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[,،，;\\t]\\s*|\\s+[-–—]\\s+|(?<=[\\p{IsHan}\\p{IsKatakana}])[\\s\\u3000]+(?=\\p{Nd}|\\p{IsHan})");
    private static final Pattern MARK = Pattern.compile("^[^\\p{L}\\p{N}§(«\"]+");
    private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\p{N}./-]*\\p{N}[\\p{L}\\p{N}./-]*");
    private static final Pattern NUMBER = Pattern.compile(".*\\p{Nd}.*");
    /** More words than these beside a date are a name rather than who issued it. */
    private static final int MOST_WORDS = 4;

    private static final int MOST_PARTS = 6;

    private final PeriodReader periods;
    private final PhraseSet dates;
    private final PhraseSet numbers;
    private final List<String> got;

    CertificateNames(PeriodReader periods) {
        this.periods = periods;
        Lexicon words = Lexicon.common("certificate-words");
        dates = new PhraseSet(words.of("date"));
        numbers = new PhraseSet(words.of("number"));
        got = words.of("got");
    }

    /** Whether the text is a date and at most says that it is one. */
    boolean isDate(String text) {
        List<PeriodMatch> found = periods.findAll(text);
        return !found.isEmpty() && isRest(found.getLast().without(text));
    }

    String name(String line) {
        String text = withoutBrackets(MARK.matcher(line).replaceFirst(""));
        for (int i = 0; i < MOST_PARTS; i++) {
            int tail = lastSeparator(text);
            if (tail <= 0 || !isAside(text.substring(tail))) {
                break;
            }
            text = text.substring(0, tail);
        }
        return PieceSplitter.trim(withoutGot(withoutNumber(withoutDate(text))));
    }

    /** "日商簿記検定2級 合格", also without the space. */
    private String withoutGot(String text) {
        for (String word : got) {
            String name = text.substring(0, Math.max(0, text.length() - word.length()));
            if (text.endsWith(word) && !name.isBlank()) {
                return name;
            }
        }
        return text;
    }

    /** "(2021)", "(valid until 2027)". */
    private String withoutBrackets(String text) {
        Matcher bracket = BRACKET.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (bracket.find()) {
            bracket.appendReplacement(
                    plain, isAside(bracket.group(1)) ? "" : Matcher.quoteReplacement(bracket.group()));
        }
        return bracket.appendTail(plain).toString();
    }

    private static int lastSeparator(String text) {
        int last = -1;
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            boolean within = ItemSplitter.openBrackets(text, 0, separator.start()) > 0;
            last = within ? last : separator.start();
        }
        return last;
    }

    /** A date, alone or with few words such as who issued it and where; a number. */
    private boolean isAside(String part) {
        List<PeriodMatch> found = periods.findAll(part);
        if (!found.isEmpty()) {
            String rest = found.getLast().without(part);
            return isRest(rest)
                    || (Words.of(rest).size() <= MOST_WORDS
                            && !NUMBER.matcher(rest).matches());
        }
        List<String> words = Words.of(part);
        boolean counted = NUMBER.matcher(part).matches();
        return words.isEmpty() || (counted && words.size() <= 3 && numbers.isIn(part));
    }

    private boolean isRest(String rest) {
        List<String> words = Words.of(rest);
        return words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLetter))
                || dates.countIn(rest) >= words.size();
    }

    /** A date at the end without a sign before it, and the words that lead to it. */
    private String withoutDate(String text) {
        List<PeriodMatch> found = periods.findAll(text);
        if (found.isEmpty()) {
            return text;
        }
        if (found.getFirst().from() == 0 && found.getFirst().to() < text.length()) {
            return withoutDate(text.substring(found.getFirst().to()).strip());
        }
        PeriodMatch date = found.getLast();
        String behind = text.substring(date.to());
        String ahead = text.substring(0, date.from()).strip();
        if (!isRest(behind)) {
            return text;
        }
        return withoutLead(ahead);
    }

    private String withoutLead(String ahead) {
        String text = ahead;
        for (int i = 0; i < 3; i++) {
            List<Words.Word> words = Words.in(text);
            if (words.size() < 2 || !dates.is(words.getLast().folded())) {
                break;
            }
            text = text.substring(0, words.getLast().from()).strip();
        }
        return text;
    }

    /** "Nr. 41877/2010" at the end. */
    private String withoutNumber(String text) {
        int last = text.lastIndexOf(' ');
        int before = last < 0 ? -1 : text.lastIndexOf(' ', last - 1);
        boolean code = before > 0 && CODE.matcher(text.substring(last + 1)).matches();
        return code && numbers.is(text.substring(before + 1, last)) ? text.substring(0, before) : text;
    }
}
