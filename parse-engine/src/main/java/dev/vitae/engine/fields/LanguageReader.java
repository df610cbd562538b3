package dev.vitae.engine.fields;

import dev.vitae.common.candidate.LanguageSkill;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the languages a candidate speaks. A level usually stands behind its language, on the same line or the next; it may also
 * stand before it ("native English"), head a group of languages ("Mother tongue: Italian, Spanish"), or in the same column of a table.
 */
final class LanguageReader {

    private static final int LONGEST_LINE = 70;
    private static final int LONGEST_ALONE = 30;
    private static final Pattern SIGN = Pattern.compile("\\s*[\t:：(（–—-]");

    private final LanguageNames names = new LanguageNames();
    private final LanguageLevels levels;

    LanguageReader(LanguageLevels levels) {
        this.levels = levels;
    }

    List<Found<LanguageSkill>> read(List<ReadingLine> printed) {
        List<ReadingLine> lines = joined(printed);
        Map<String, Found<LanguageSkill>> skills = new LinkedHashMap<>();
        boolean levelsHead = headedByLevels(lines);
        @Nullable String head = null;
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            List<LanguageNames.Named> named = names.in(line.plain());
            if (named.isEmpty()) {
                head = levelsHead ? levels.of(line.plain()) : null;
                continue;
            }
            List<@Nullable String> told = levelsOf(line.plain(), named);
            if (told.stream().filter(level -> level != null).count() < named.size()) {
                told = withLinesBelow(told, line, lines.subList(i + 1, lines.size()));
            }
            for (int n = 0; n < named.size(); n++) {
                @Nullable String level = told.get(n) == null ? head : told.get(n);
                skills.putIfAbsent(named.get(n).language(), found(named.get(n).language(), level, line));
            }
        }
        return List.copyOf(skills.values());
    }

    /** Whether a line outside a section for them names languages and hardly anything else. */
    boolean isLanguages(ReadingLine line) {
        String text = line.plain();
        List<LanguageNames.Named> named = text.length() < LONGEST_LINE ? names.in(text) : List.of();
        if (named.isEmpty()) {
            return false;
        }
        LanguageNames.Named first = named.getFirst();
        boolean parted = first.from() == 0 && SIGN.matcher(line.text().substring(first.to())).lookingAt();
        boolean large = !Character.isLowerCase(text.codePointAt(first.from()));
        boolean alone = first.from() == 0 && line.cells().size() >= named.size() && text.length() < LONGEST_ALONE;
        return ((parted || large) && levels.of(text) != null) || (large && alone);
    }

    /** A line goes on in the next within a bracket and behind a comma. */
    private static List<ReadingLine> joined(List<ReadingLine> lines) {
        List<ReadingLine> joined = new ArrayList<>();
        for (ReadingLine line : lines) {
            @Nullable ReadingLine last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && (isOpen(last.text()) || line.text().startsWith("(") || line.text().startsWith("（"))) {
                joined.removeLast();
                joined.add(last.followedBy(line, " "));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean isOpen(String text) {
        return text.endsWith(",")
                || Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
    }

    private static Found<LanguageSkill> found(String language, @Nullable String level, ReadingLine line) {
        return new Found<>(new LanguageSkill(language, level), line, level == null ? 0.8 : 0.93);
    }

    /** The section starts with a level on a line of its own. */
    private boolean headedByLevels(List<ReadingLine> lines) {
        return !lines.isEmpty()
                && names.in(lines.getFirst().plain()).isEmpty()
                && levels.of(lines.getFirst().plain()) != null;
    }

    private List<@Nullable String> levelsOf(String text, List<LanguageNames.Named> named) {
        List<@Nullable String> told = new ArrayList<>();
        @Nullable String group = null;
        boolean before = levels.of(text.substring(0, named.getFirst().from())) != null;
        int from = 0;
        for (int n = 0; n < named.size(); n++) {
            int to = n + 1 < named.size() ? named.get(n + 1).from() : text.length();
            String ahead = text.substring(from, named.get(n).from());
            @Nullable String headed = before ? levels.of(ahead) : null;
            @Nullable
            String behind = levels.of(withoutHead(text.substring(named.get(n).to(), to), before));
            if (headed != null) {
                group = isHead(ahead) ? headed : null;
            }
            told.add(headed != null ? headed : behind != null ? behind : group);
            from = named.get(n).to();
        }
        return shared(told, text, named);
    }

    /** Where levels stand before languages, what follows a sign belongs to the next one. */
    private static String withoutHead(String text, boolean before) {
        if (!before || text.isEmpty() || text.stripLeading().startsWith("(")) {
            return text;
        }
        int end = 0;
        while (end < text.length() && ",;|/•·\t、，".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isHead(String text) {
        String end = text.strip();
        return end.endsWith(":") || end.endsWith("：");
    }

    /** "English / French: fluent" says it of both. */
    private static List<@Nullable String> shared(
            List<@Nullable String> told, String text, List<LanguageNames.Named> named) {
        for (int n = named.size() - 2; n >= 0; n--) {
            String between =
                    text.substring(named.get(n).to(), named.get(n + 1).from()).strip();
            if (told.get(n) == null && (between.equals("/") || between.equals("&") || between.equals("+"))) {
                told.set(n, told.get(n + 1));
            }
        }
        return told;
    }

    /** Levels on the lines below: one for the last language, one under each, or one line for each. */
    private List<@Nullable String> withLinesBelow(
            List<@Nullable String> beside, ReadingLine line, List<ReadingLine> below) {
        List<String> more = new ArrayList<>();
        for (ReadingLine next : below) {
            if (!names.in(next.plain()).isEmpty() || more.size() >= beside.size()) {
                break;
            }
            List<String> told = next.cells().stream().map(levels::of).filter(Objects::nonNull).toList();
            if (told.isEmpty()) {
                break;
            }
            more.addAll(told);
        }
        long known = beside.stream().filter(level -> level != null).count();
        if (known == 0 && more.size() == beside.size()) {
            return new ArrayList<>(more);
        }
        if (known == 1
                && beside.getLast() != null
                && more.size() == beside.size() - 1
                && line.cells().size() == 2) {
            List<@Nullable String> all = new ArrayList<>(List.of(beside.getLast()));
            all.addAll(more);
            return all;
        }
        if (beside.getLast() == null && !more.isEmpty()) {
            beside.set(beside.size() - 1, more.getFirst());
        }
        return beside;
    }
}
