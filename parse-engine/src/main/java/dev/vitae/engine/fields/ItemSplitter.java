package dev.vitae.engine.fields;

import dev.vitae.engine.reading.SignPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a list apart into its items and leaves out how well each is mastered. */
final class ItemSplitter {

    private static final SignPattern SEPARATOR = new SignPattern(
            "\t|｜•·∙⋅●▪◦■◆;；،؛、，,»›>✓✔►▸➢", "\\s*[\\t|｜•·∙⋅●▪◦■◆;；،؛、，]\\s*|\\s*,\\s+|,$|\\s[»›>]\\s|\\s+[✓✔►▸➢]\\s*");
    private static final SignPattern TIGHT_COMMA = new SignPattern(",", "(?<=[\\p{L}+#)]),(?=\\p{L})");
    private static final SignPattern SLASH = new SignPattern("/", "\\s+/\\s+");
    private static final SignPattern DASH = new SignPattern("–—-", "\\s+[–—-]\\s+");
    private static final SignPattern KATAKANA_DOT = new SignPattern("・･‧", "[・･‧]");
    private static final Pattern GROUP = Pattern.compile("^([^:：,;|•、，]{2,40}?)(?:\\s*：|\\s*:(?=\\s|$))\\s*(.*)$");
    private static final Pattern GROUP_WITHIN = Pattern.compile("[;.]\\s+(?=\\p{Lu}[^:;.,]{1,30}:\\s)");
    private static final SignPattern DOTS = new SignPattern(
            "●○★☆■□▪▫◆◇█░▓▒⬤◯⚫⚪•◦%/",
            "\\s*(?:[●○★☆■□▪▫◆◇█░▓▒⬤◯⚫⚪•◦]{2,}|\\d{1,3}\\s?%|\\(?\\b\\d\\s?/\\s?(?:5|10)\\b\\)?)\\s*");
    private static final SignPattern YEARS = new SignPattern(
            "(（",
            "\\s*[(（]\\s*(?:\\p{L}+\\s)?[>~]?\\d{1,2}\\+?\\s?\\p{L}{1,6}\\.?\\s*[)）]$|\\s*[(（](?:19|20)\\d\\d\\s*[–-].{0,12}[)）]$");
    private static final Pattern TAIL = Pattern.compile("^(.{2,}?)\\s*(?:\\s[–—-]|:)\\s+(.+)$");
    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}]{1,2}\\s+(?=[\\p{L}\\p{N}])");

    private static final List<SignPattern> WEAK = List.of(TIGHT_COMMA, SLASH, DASH, KATAKANA_DOT);

    private final LanguageLevels levels;
    private final Conjunctions conjunctions;

    ItemSplitter(LanguageLevels levels, Conjunctions conjunctions) {
        this.levels = levels;
        this.conjunctions = conjunctions;
    }

    /** Whether the text holds more than one item by its signs. */
    static boolean isList(String text) {
        return apart(text, SEPARATOR).size() > 1 || apart(text, TIGHT_COMMA).size() > 2;
    }

    static boolean startsWithGroup(String text) {
        return GROUP.matcher(text).matches();
    }

    /** The sign that parts items where no line has a plain one: it does so more than once on a line. */
    static Optional<SignPattern> weakSign(List<String> texts) {
        return WEAK.stream()
                .filter(sign -> texts.stream()
                        .anyMatch(text -> !isList(text) && apart(text, sign).size() > 2))
                .findFirst();
    }

    /**
     * The items of a list.
     *
     * @param weak parts them where no plain sign does
     */
    List<String> split(String text, Optional<SignPattern> weak, @Nullable String language) {
        List<String> items = new ArrayList<>();
        for (String group : GROUP_WITHIN.split(text, -1)) {
            String list = group;
            Matcher named = GROUP.matcher(group);
            if (named.matches() && !levels.isLevel(named.group(2))) {
                list = named.group(2);
            }
            List<String> parts = apart(list, SEPARATOR);
            if (parts.size() == 1 && weak.isPresent()) {
                parts = apart(list, weak.get());
            }
            for (String part : parts) {
                String item = clean(part, language);
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
        }
        return items;
    }

    /** Signs within brackets part nothing. */
    private static List<String> apart(String text, SignPattern separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        Matcher matcher = separator.matcher(text);
        while (separator.mayBeIn(text) && matcher.find()) {
            if (openBrackets(text, from, matcher.start()) <= 0) {
                addPart(text.substring(from, matcher.start()), parts);
                from = matcher.end();
            }
        }
        addPart(text.substring(Math.min(from, text.length())), parts);
        return parts;
    }

    private static void addPart(String part, List<String> parts) {
        if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
            parts.add(part);
        }
    }

    static int openBrackets(String text, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            open += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
        }
        return open;
    }

    private String clean(String part, @Nullable String language) {
        String item = withoutLevel(part);
        Matcher mark = MARK.matcher(item);
        if (mark.lookingAt()) {
            item = item.substring(mark.end());
        }
        item = conjunctions.withoutFirst(PieceSplitter.trim(item), language);
        boolean stop = item.endsWith(".") && !item.endsWith("..") && item.length() > 3;
        return stop ? item.substring(0, item.length() - 1) : item;
    }

    private String withoutLevel(String part) {
        String item = YEARS.replaceAll(DOTS.replaceAll(part, " ").strip(), "");
        Matcher tail = TAIL.matcher(item);
        return tail.matches() && levels.isLevel(tail.group(2)) ? tail.group(1) : item;
    }

    /** Whether this says how well an item is mastered, with signs or in words. */
    boolean isLevel(String cell) {
        return DOTS.matcher(cell).matches()
                || cell.codePoints().noneMatch(Character::isLetterOrDigit)
                || levels.isLevel(cell);
    }
}
