package dev.vitae.fit.prose;

import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles of jobs and positions, fit to stand in a sentence: without "(m/w/d)", reference numbers, brackets and shouting. */
public final class Titles {

    private static final int LONGEST = 80;
    private static final int LONGEST_ACRONYM = 3;
    private static final String EDGES = " \t\u00a0-–—|,;:./*·•_";

    private static final Pattern BRACKETS = Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*]|（[^（）]*）|【[^【】]*】)");
    private static final Pattern GENDERS = Pattern.compile(
            "(?<![\\p{L}/])(?:[mfwhdxkvмжn])(?:\\s?[/|]\\s?(?:[mfwhdxkviмжn*]|div|gn)){1,3}(?![\\p{L}/])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<!\\p{L})(?:ref(?:erence|erenz|erencia|erência)?|réf(?:érence)?|rif|kennziffer|stellen-?(?:nr|id)|job[ -]?(?:id|nr|no)"
                    + "|req(?:[ -]?id)?|id|nr|no|№|#)\\.?\\s*[:#.]?\\s*\\p{L}{0,6}[-/]?\\d[\\p{L}\\d/.-]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final List<String> CUTS = List.of(" – ", " — ", " | ", " - ", ", ");
    private static final Set<String> SMALL_WORDS = smallWords();
    private static final Locale TURKISH = Locale.of("tr");

    private Titles() {}

    public static String shown(String title) {
        String plain = stripped(withoutMarks(title));
        if (plain.isEmpty()) {
            plain = stripped(title.replaceAll("[()\\[\\]（）【】]", " "));
        }
        return calm(shortened(plain));
    }

    private static String withoutMarks(String title) {
        String text = BRACKETS.matcher(title).replaceAll("");
        text = REFERENCE.matcher(text).replaceAll("");
        return GENDERS.matcher(text).replaceAll("");
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && EDGES.indexOf(text.charAt(from)) >= 0 && !startsName(text, from)) {
            from++;
        }
        while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return SPACE.matcher(text.substring(from, to)).replaceAll(" ");
    }

    /** ".NET developer". */
    private static boolean startsName(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST) {
            return title;
        }
        String start = title.substring(0, LONGEST);
        int at = CUTS.stream().mapToInt(start::lastIndexOf).max().orElse(-1);
        if (at > 0) {
            return stripped(start.substring(0, at));
        }
        int space = start.lastIndexOf(' ');
        return stripped(space > 0 ? start.substring(0, space) : start) + "…";
    }

    /** Titles in capitals alone are set in lower case with capital initials; short words among them are acronyms. */
    private static String calm(String title) {
        boolean shouts = title.chars().noneMatch(Character::isLowerCase)
                && WORD.matcher(title).results().anyMatch(word -> word.group().length() > LONGEST_ACRONYM);
        if (!shouts) {
            return title;
        }
        Locale locale = title.matches(".*[İĞŞ].*") ? TURKISH : Locale.ROOT;
        Matcher word = WORD.matcher(title);
        StringBuilder calm = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(calm, Matcher.quoteReplacement(calm(word, title, locale)));
        }
        return word.appendTail(calm).toString();
    }

    private static String calm(Matcher word, String title, Locale locale) {
        String text = word.group();
        String lower = text.toLowerCase(locale);
        if (word.start() > 0 && SMALL_WORDS.contains(Words.fold(text))) {
            return lower;
        }
        if (text.length() <= LONGEST_ACRONYM && !isJoined(title, word.start())) {
            return text;
        }
        int second = text.offsetByCodePoints(0, 1);
        return text.substring(0, second) + text.substring(second).toLowerCase(locale);
    }

    /** "FRONT-END", unlike "HEAD OF IT". */
    private static boolean isJoined(String title, int start) {
        int hyphen = start - 1;
        return hyphen > LONGEST_ACRONYM
                && title.charAt(hyphen) == '-'
                && title.substring(hyphen - LONGEST_ACRONYM - 1, hyphen).chars().allMatch(Character::isLetter);
    }

    private static Set<String> smallWords() {
        Set<String> words = new HashSet<>();
        for (String lexicon : List.of("common-words", "conjunctions")) {
            Lexicon.common(lexicon).all().values().stream()
                    .flatMap(List::stream)
                    .map(Words::fold)
                    .filter(word -> word.length() <= LONGEST_ACRONYM)
                    .forEach(words::add);
        }
        return words;
    }
}
