package dev.vitae.engine.fields;

import dev.vitae.engine.lexicon.Words;
import dev.vitae.engine.reading.Looks;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a list together where they were broken, and leaves out the names of its groups. */
final class ItemLines {

    private static final int LONGEST_GROUP = 45;
    /** Lines of one item stand closer than items, by at least this many points. */
    private static final double CLOSER = 0.5;

    private final List<ReadingLine> lines;
    private final boolean labelColumn;
    private final boolean bullets;

    ItemLines(List<ReadingLine> lines) {
        this.lines = lines;
        List<ReadingLine> parted = lines.stream().filter(ItemLines::hasCells).toList();
        long lists = parted.stream().filter(line -> isLabelled(line)).count();
        labelColumn = !parted.isEmpty() && 2 * lists >= parted.size();
        bullets = lines.stream().filter(ReadingLine::bullet).count() * 2 > lines.size();
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
        return first.bold() != second.bold() || Math.abs(first.size() - second.size()) > CLOSER || first.level() != second.level();
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
                lists.add(whole.followedBy(withoutLabel(line), between(whole.text(), line.text())));
            } else {
                lists.add(withoutLabel(line));
            }
            last = line;
        }
        return lists;
    }

    private static String between(String first, String second) {
        boolean unspaced = !first.isEmpty()
                && Words.isUnspaced(first.codePointBefore(first.length()))
                && Words.isUnspaced(second.codePointAt(0));
        return unspaced ? "" : " ";
    }

    private ReadingLine withoutLabel(ReadingLine line) {
        int tab = line.text().indexOf('\t');
        if (labelColumn && tab > 0 && isLabelled(line)) {
            return line.part(line.text().substring(tab + 1), line.restLooks());
        }
        String lead = line.lead();
        boolean group = !lead.isEmpty()
                && lead.length() < LONGEST_GROUP
                && line.text().startsWith(lead)
                && line.text().length() > lead.length()
                && !ItemSplitter.isList(lead)
                && !ItemSplitter.isList(line.text().substring(lead.length()).strip().substring(0, 1));
        return group ? line.part(line.text().substring(lead.length()).strip(), line.restLooks()) : line;
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
        if (ItemSplitter.isList(text) || i > 0 && goesOnOpenly(lines.get(i - 1))) {
            return false;
        }
        boolean marked = (line.looks().bold() && !next.looks().bold())
                || line.looks().size() > next.looks().size() + CLOSER
                || (line.looks().level() > 0 && next.looks().level() == 0);
        boolean beside = labelColumn && next.indent() > line.indent() + 20 && !next.text().isEmpty();
        boolean listed = bullets && next.bullet() && (i > 0 || line.looks().size() == 0);
        boolean capitals = line.looks().capitals() && !next.looks().capitals() && ItemSplitter.isList(next.text());
        return marked || beside || listed || capitals;
    }

    private boolean goesOn(ReadingLine last, ReadingLine line) {
        if (line.bullet() || ItemSplitter.startsWithGroup(line.text()) || withoutLabel(line) != line || last.page() != line.page()) {
            return false;
        }
        if (goesOnOpenly(last)) {
            return true;
        }
        boolean small = Character.isLowerCase(line.text().codePointAt(0));
        if (hasCells(last) || hasCells(line)) {
            return small && hasCells(last) && !hasCells(line) && mostHaveCells() && !line.startsBlock();
        }
        if (line.startsBlock()) {
            return false;
        }
        boolean full = last.reach() + widthOfWord(line) > margin(last);
        return ItemSplitter.isList(last.text()) ? full || small : full && isCloser(last, line) || last.bullet() && (full || small);
    }

    private static boolean goesOnOpenly(ReadingLine line) {
        String text = line.text();
        return !text.isEmpty()
                && (",،、，;|•·&/+".indexOf(text.charAt(text.length() - 1)) >= 0
                        || ItemSplitter.openBrackets(text, 0, text.length()) > 0);
    }

    private boolean mostHaveCells() {
        return lines.stream().filter(ItemLines::hasCells).count() * 4 > lines.size() * 3;
    }

    private static double widthOfWord(ReadingLine line) {
        String text = line.text();
        double letter = line.box() == null ? 1 : (line.reach() - line.indent()) / Math.max(1, text.length());
        int space = text.indexOf(' ');
        boolean unspaced = Words.isUnspaced(text.codePointAt(0));
        return letter * (unspaced ? 2 : 1 + (space < 0 ? text.length() : space));
    }

    private double margin(ReadingLine line) {
        return lines.stream()
                .filter(other -> other.page() == line.page() && other.column() == line.column())
                .mapToDouble(ReadingLine::reach)
                .max()
                .orElse(line.reach());
    }

    /** Less space between two lines than between most of them. */
    private boolean isCloser(ReadingLine last, ReadingLine line) {
        double pitch = pitch(last, line);
        if (pitch <= 0) {
            return false;
        }
        List<Double> others = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double other = pitch(lines.get(i - 1), lines.get(i));
            if (other > 0) {
                others.add(other);
            }
        }
        others.sort(null);
        return pitch < others.get(others.size() / 2) - CLOSER || pitch < others.getLast() - 2 * CLOSER && pitch == others.getFirst() && others.size() < 4;
    }

    private static double pitch(ReadingLine first, ReadingLine second) {
        return first.box() == null || second.box() == null || first.page() != second.page()
                ? 0
                : second.box().top() - first.box().top();
    }
}
