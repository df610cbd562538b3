package dev.vitae.engine.fields;

import dev.vitae.engine.reading.Looks;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a list together where they were broken, and leaves out the names of its groups. */
final class ItemLines {

    private static final int LONGEST_GROUP = 45;
    private static final double LARGER = 0.4;

    private static final Pattern LABEL_BEFORE_SPACE = Pattern.compile("^([^\\p{ASCII}、，]{1,10}) (?=.*[、，/]).*");

    private final ItemSplitter splitter;
    private final List<ReadingLine> lines;
    private final Set<ReadingLine> levelled = new HashSet<>();
    private final LineSpacing spacing;
    private final boolean labelColumn;
    private final boolean allLabelled;
    private final boolean bullets;

    ItemLines(List<ReadingLine> printed, ItemSplitter splitter) {
        this.splitter = splitter;
        boolean labels = printed.size() > 1
                && printed.stream()
                        .allMatch(
                                line -> LABEL_BEFORE_SPACE.matcher(line.text()).matches());
        lines = printed.stream()
                .map(line -> labels ? parted(line) : withoutLevel(line))
                .toList();
        spacing = new LineSpacing(lines);
        List<ReadingLine> parted = lines.stream().filter(ItemLines::hasCells).toList();
        long lists = parted.stream().filter(ItemLines::isLabelled).count();
        labelColumn = labels || (!parted.isEmpty() && 2 * lists >= parted.size());
        allLabelled = labels;
        bullets = lines.stream().filter(ReadingLine::bullet).count() * 2 > lines.size();
    }

    /** Chinese and Japanese labels are parted from their lists by a single space. */
    private static ReadingLine parted(ReadingLine line) {
        return line.part(line.text().replaceFirst(" ", "\t"), line.looks());
    }

    /** Without the cells that say how well the items before them are mastered. */
    private ReadingLine withoutLevel(ReadingLine line) {
        if (!hasCells(line)) {
            return line;
        }
        List<String> cells = new ArrayList<>(line.cells());
        int all = cells.size();
        for (int i = all - 1; i > 0; i--) {
            if (splitter.isLevel(cells.get(i))) {
                cells.remove(i);
            }
        }
        if (cells.size() == all) {
            return line;
        }
        ReadingLine plain = line.part(String.join("\t", cells), line.cellLooks());
        levelled.add(plain);
        return plain;
    }

    private static boolean hasCells(ReadingLine line) {
        return line.text().indexOf('\t') > 0;
    }

    /** A cell in other letters, or the only one that is no list. */
    private static boolean isLabelled(ReadingLine line) {
        int tab = line.text().indexOf('\t');
        String first = line.text().substring(0, tab);
        String rest = line.text().substring(tab + 1);
        boolean list = rest.indexOf('\t') < 0 && ItemSplitter.isList(rest) && !ItemSplitter.isList(first);
        return list || differs(line.cellLooks(), line.restLooks());
    }

    private static boolean differs(Looks first, Looks second) {
        return first.bold() != second.bold()
                || Math.abs(first.size() - second.size()) > LARGER
                || first.level() != second.level();
    }

    /** The lists, each on a line of its own, without the names of groups. */
    List<ReadingLine> lists() {
        List<ReadingLine> lists = new ArrayList<>();
        @Nullable ReadingLine last = null;
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            if (isGroup(i)) {
                last = null;
                continue;
            }
            if (last != null && goesOn(last, line)) {
                ReadingLine whole = lists.removeLast();
                lists.add(whole.followedBy(withoutLabel(line), between(whole.text(), line)));
            } else {
                lists.add(withoutLabel(line));
            }
            last = line;
        }
        return lists;
    }

    private static String between(String first, ReadingLine line) {
        String second = line.text();
        if (line.looks().decoration().startsWith("|")) {
            return " | ";
        }
        boolean unspaced = !first.isEmpty()
                && Words.isUnspaced(first.codePointBefore(first.length()))
                && Words.isUnspaced(second.codePointAt(0));
        return unspaced ? "" : " ";
    }

    private ReadingLine withoutLabel(ReadingLine line) {
        if (hasLabelCell(line)) {
            return line.part(line.text().substring(line.text().indexOf('\t') + 1), line.restLooks());
        }
        return hasLead(line)
                ? line.part(line.text().substring(line.lead().length()).strip(), line.restLooks())
                : line;
    }

    private boolean hasLabelCell(ReadingLine line) {
        return labelColumn && hasCells(line) && (allLabelled || isLabelled(line));
    }

    /** Bold words that name the group of what follows. */
    private static boolean hasLead(ReadingLine line) {
        String lead = line.lead();
        boolean ahead = !lead.isEmpty()
                && lead.length() < LONGEST_GROUP
                && line.text().startsWith(lead)
                && line.text().length() > lead.length();
        return ahead
                && !ItemSplitter.isList(lead)
                && !startsWithSign(line.text().substring(lead.length()));
    }

    private static boolean startsWithSign(String text) {
        return text.isBlank() || ",;|/•·".indexOf(text.strip().charAt(0)) >= 0;
    }

    /** A line that heads the next ones: a colon at its end, larger or bold letters, no bullet where they have one, or a label beside. */
    private boolean isGroup(int i) {
        ReadingLine line = lines.get(i);
        String text = line.text();
        if (line.bullet() || hasCells(line) || text.length() > LONGEST_GROUP || i + 1 == lines.size()) {
            return false;
        }
        if (text.endsWith(":") || text.endsWith("：")) {
            return true;
        }
        ReadingLine next = lines.get(i + 1);
        if (ItemSplitter.isList(text) || (i > 0 && goesOnOpenly(lines.get(i - 1)))) {
            return false;
        }
        boolean marked = (line.looks().bold() && !next.looks().bold())
                || line.looks().size() > next.looks().size() + LARGER
                || (line.looks().level() > 0 && next.looks().level() == 0);
        boolean beside = labelColumn
                && next.indent() > line.indent() + 20
                && !next.text().isEmpty();
        boolean listed = bullets && next.bullet() && (i > 0 || line.looks().size() == 0);
        boolean capitals = line.looks().capitals() && !next.looks().capitals() && ItemSplitter.isList(next.text());
        return marked || beside || listed || capitals;
    }

    private boolean goesOn(ReadingLine last, ReadingLine line) {
        if (line.bullet()
                || ItemSplitter.startsWithGroup(line.text())
                || hasLabelCell(line)
                || hasLead(line)
                || last.page() != line.page()) {
            return false;
        }
        if (goesOnOpenly(last)) {
            return true;
        }
        boolean small = Character.isLowerCase(line.text().codePointAt(0));
        if (levelled.contains(last) && !levelled.contains(line)) {
            return small && 4 * levelled.size() > 3 * lines.size();
        }
        if (hasCells(last) || hasCells(line)) {
            return false;
        }
        if (line.startsBlock()) {
            return false;
        }
        boolean full = spacing.isFull(last, line);
        return full && (ItemSplitter.isList(last.text()) || last.bullet() || spacing.isCloser(last, line));
    }

    private static boolean goesOnOpenly(ReadingLine line) {
        String text = line.text();
        return !text.isEmpty()
                && (",،、，;|•·&/".indexOf(text.charAt(text.length() - 1)) >= 0
                        || ItemSplitter.openBrackets(text, 0, text.length()) > 0);
    }
}
