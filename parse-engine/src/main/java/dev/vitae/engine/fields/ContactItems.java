package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes contact lines apart into values, each with the label before it: in the same cell, in the one to the left or in the line above. */
final class ContactItems {

    /** Stands for what another reader has taken out of a line. */
    static final char HOLE = '\u0001';

    private static final Pattern BREAK =
            Pattern.compile("\\s*[|｜•·∙⋅●▪◦♦■✦⋄◇◆\\t\\u0001]+\\s*|\\s+[-–—/]\\s+|\\s{3,}");
    private static final Pattern EDGE = Pattern.compile("^[\\s,;:：|–—\\-·•]+|[\\s,;:：|–—\\-·•]+$");
    private static final Pattern POSTCODE = Pattern.compile("\\d{4,6}");

    private final Labels labels;

    ContactItems(Labels labels) {
        this.labels = labels;
    }

    static String trim(String text) {
        return EDGE.matcher(text).replaceAll("");
    }

    List<ContactItem> of(List<ReadingLine> lines) {
        List<ContactItem> items = new ArrayList<>();
        @Nullable String open = null;
        for (ReadingLine line : lines) {
            for (String cell : cells(line.text())) {
                Optional<Labels.Labelled> labelled = labels.read(cell);
                Optional<String> label = labels.keyOf(trim(cell));
                if (label.isPresent() && (labelled.isEmpty() || labelled.get().value().isEmpty())) {
                    open = label.get();
                } else if (labelled.isPresent()) {
                    add(labelled.get().key(), labelled.get().value(), line, items);
                    open = labelled.get().value().isEmpty() ? labelled.get().key() : null;
                } else {
                    add(open, cell, line, items);
                    open = null;
                }
            }
        }
        return items;
    }

    private static void add(@Nullable String key, String value, ReadingLine line, List<ContactItem> items) {
        String trimmed = trim(value);
        if (!trimmed.isEmpty()) {
            items.add(new ContactItem(key, trimmed, line));
        }
    }

    /** "Pune - 411045" is one cell although a dash else parts two. */
    private static List<String> cells(String text) {
        List<String> parts = BREAK.splitAsStream(text)
                .map(part -> part.replace(String.valueOf(HOLE), " ").strip())
                .filter(part -> !part.isEmpty())
                .toList();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean postcode = i + 1 < parts.size() && POSTCODE.matcher(parts.get(i + 1)).matches();
            cells.add(postcode ? parts.get(i) + " - " + parts.get(i + 1) : parts.get(i));
            i += postcode ? 1 : 0;
        }
        return cells;
    }
}
