package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes contact lines apart into values, each with the label before it: in the same cell, in the one to the left or in the line above. */
final class ContactItems {

    /** Stands for what another reader has taken out of a line. */
    static final char HOLE = '\u0001';

    private static final Pattern BREAK = Pattern.compile("\\s*[|｜•·∙⋅●▪◦♦■✦⋄◇◆\\t\\u0001]+\\s*|\\s{3,}");
    private static final Pattern WEAK_BREAK = Pattern.compile("\\s+[-–—/]\\s+");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:：|–—\\-·•]+|[\\s,;:：|–—\\-·•]+$");
    /** So many lines that start with a label and a space make one of it on every line. */
    private static final int ENOUGH_LABELS = 3;

    private final Labels labels;

    ContactItems(Labels labels) {
        this.labels = labels;
    }

    static String trim(String text) {
        return EDGE.matcher(text).replaceAll("");
    }

    List<ContactItem> of(List<ReadingLine> lines) {
        boolean spaced = lines.stream()
                        .flatMap(line -> labels.beforeSpace(line.text()).stream())
                        .map(Labels.Labelled::key)
                        .distinct()
                        .count()
                >= ENOUGH_LABELS;
        List<ContactItem> items = new ArrayList<>();
        @Nullable String open = null;
        for (ReadingLine line : lines) {
            for (String cell : cells(line.text())) {
                Optional<Labels.Labelled> labelled = labelled(cell, open != null, spaced);
                if (labelled.isPresent() && !labelled.get().value().isEmpty()) {
                    add(labelled.get().key(), labelled.get().value(), line, items);
                    open = null;
                } else if (labelled.isPresent()) {
                    open = labelled.get().key();
                } else {
                    add(open, cell, line, items);
                    open = null;
                }
            }
        }
        return items;
    }

    /** What a label says of a cell; behind an open label only a colon or a longer label starts a new one. */
    private Optional<Labels.Labelled> labelled(String cell, boolean behindLabel, boolean spaced) {
        Optional<Labels.Labelled> colon = labels.beforeColon(cell);
        if (colon.isPresent()) {
            return colon;
        }
        Optional<String> whole = labels.keyOf(trim(cell));
        if (whole.isPresent() && !(behindLabel && trim(cell).length() <= 2)) {
            return Optional.of(new Labels.Labelled(whole.get(), ""));
        }
        if (behindLabel) {
            return Optional.empty();
        }
        return spaced ? labels.beforeSpace(cell) : labels.read(cell);
    }

    private static void add(@Nullable String key, String value, ReadingLine line, List<ContactItem> items) {
        String trimmed = trim(value);
        if (!trimmed.isEmpty()) {
            items.add(new ContactItem(key, trimmed, line));
        }
    }

    /** A dash or slash parts cells only where a label follows: "Pune - 411045" is one. */
    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        for (String part : BREAK.split(text.replace(HOLE, '\t'))) {
            Matcher weak = WEAK_BREAK.matcher(part);
            int from = 0;
            while (weak.find()) {
                if (labels.beforeColon(part.substring(weak.end())).isPresent() || looksParted(part)) {
                    cells.add(part.substring(from, weak.start()).strip());
                    from = weak.end();
                }
            }
            cells.add(part.substring(from).strip());
        }
        cells.removeIf(String::isEmpty);
        return cells;
    }

    /** More than two signs part items rather than the parts of an address. */
    private static boolean looksParted(String part) {
        return WEAK_BREAK.splitAsStream(part).count() > 3;
    }
}
