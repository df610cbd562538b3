package dev.vitae.engine.fields;

import dev.vitae.engine.lexicon.Lexicon;
import dev.vitae.engine.lexicon.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a list apart into its items and leaves out how well each is mastered. */
final class ItemSplitter {

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[\\t|｜•·∙⋅●▪◦■◆;；،؛、，]\\s*|\\s*,\\s+|,$|\\s[»›>]\\s|\\s+[✓✔►▸➢]\\s*");
    private static final Pattern TIGHT_COMMA = Pattern.compile("(?<=[\\p{L}+#)]),(?=\\p{L})");
    private static final Pattern SLASH = Pattern.compile("\\s+/\\s+");
    private static final Pattern DASH = Pattern.compile("\\s+[–—-]\\s+");
    private static final Pattern KATAKANA_DOT = Pattern.compile("[・･‧]");
    private static final Pattern GROUP = Pattern.compile("^([^:：,;|•、，]{2,40}?)(?:\\s*：|\\s*:(?=\\s|$))\\s*(.*)$");
    private static final Pattern GROUP_WITHIN = Pattern.compile("[;.]\\s+(?=\\p{Lu}[^:;.,]{1,30}:\\s)");
    private static final Pattern DOTS =
            Pattern.compile("\\s*(?:[●○★☆■□▪▫◆◇█░▓▒⬤◯⚫⚪•◦]{2,}|\\d{1,3}\\s?%|\\(?\\b\\d\\s?/\\s?(?:5|10)\\b\\)?)\\s*");
    private static final Pattern YEARS = Pattern.compile(
            "\\s*[(（]\\s*(?:\\p{L}+\\s)?[>~]?\\d{1,2}\\+?\\s?\\p{L}{1,6}\\.?\\s*[)）]$|\\s*[(（](?:19|20)\\d\\d\\s*[–-].{0,12}[)）]$");
    private static final Pattern TAIL = Pattern.compile("^(.{2,}?)\\s*(?:\\s[–—-]|:)\\s+(.+)$");
    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]{1,2}\\s+(?=[\\p{L}\\p{N}])");

    private final LanguageLevels levels;
    private final Set<String> conjunctions =
            new HashSet<>(Lexicon.common("conjunctions").of("and"));

    ItemSplitter(LanguageLevels levels) {
        this.levels = levels;
    }

    /** Whether the text holds more than one item by its signs. */
    static boolean isList(String text) {
        return SEPARATOR.matcher(text).find() || TIGHT_COMMA.matcher(text).find();
    }

    /** The list behind the name of its group, the whole text where none is named. */
    static String withoutGroup(String text) {
        Matcher group = GROUP.matcher(text);
        return group.matches() ? group.group(2) : text;
    }

    static boolean startsWithGroup(String text) {
        return GROUP.matcher(text).matches();
    }

    List<String> split(String text) {
        List<String> items = new ArrayList<>();
        for (String group : GROUP_WITHIN.split(text)) {
            String list = group;
            Matcher named = GROUP.matcher(group);
            if (named.matches() && !levels.isLevel(named.group(2))) {
                list = named.group(2);
            }
            for (String part : parts(list)) {
                String item = clean(part);
                if (!item.isEmpty() && !levels.isLevel(item)) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    private static List<String> parts(String text) {
        List<String> parts = apart(text, SEPARATOR);
        if (parts.size() > 1) {
            return parts;
        }
        for (Pattern weak : List.of(TIGHT_COMMA, SLASH, DASH, KATAKANA_DOT)) {
            List<String> weaker = apart(text, weak);
            if (weaker.size() > 2) {
                return weaker;
            }
        }
        return parts;
    }

    /** Signs within brackets part nothing. */
    private static List<String> apart(String text, Pattern separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher matcher = separator.matcher(text);
        while (matcher.find()) {
            if (openBrackets(text, from, matcher.start()) <= 0) {
                parts.add(text.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        parts.add(text.substring(Math.min(from, text.length())));
        return parts;
    }

    static int openBrackets(String text, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            open += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
        }
        return open;
    }

    private String clean(String part) {
        String item = DOTS.matcher(part).replaceAll(" ").strip();
        item = YEARS.matcher(item).replaceFirst("");
        Matcher tail = TAIL.matcher(item);
        if (tail.matches() && levels.isLevel(tail.group(2))) {
            item = tail.group(1);
        }
        Matcher mark = MARK.matcher(item);
        if (mark.lookingAt()) {
            item = item.substring(mark.end());
        }
        item = withoutConjunction(PieceSplitter.trim(item));
        boolean stop = item.endsWith(".") && !item.endsWith("..") && item.length() > 4;
        return stop ? item.substring(0, item.length() - 1) : item;
    }

    private String withoutConjunction(String item) {
        int space = item.indexOf(' ');
        boolean joined = space > 0 && conjunctions.contains(Words.fold(item.substring(0, space)));
        return joined && space < 6 && Character.isLowerCase(item.codePointAt(0)) ? item.substring(space + 1).strip() : item;
    }
}
