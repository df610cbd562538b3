package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes contact lines apart into values, each with the label before it: in the same cell, in the one to the left or in the line above. */
final class ContactItems {

    /** Stands for what another reader has taken out of a line. */
    static final char HOLE = '\u0001';

    private static final Pattern BREAK = Pattern.compile("\\s*[|｜•·∙⋅●▪◦♦■✦⋄◇◆\\t]+\\s*|\\s{3,}");
    private static final Pattern WEAK_BREAK = Pattern.compile("\\s+[-–—/]\\s+");
    private static final String SIGNS = ",;:：|–—-·•";
    private static final Pattern TORN = Pattern.compile("\\u0001+");
    /** Nothing else starts with these words. */
    private static final Set<String> PERSONAL = Set.of("nationality", "birth", "marital");

    private static final String LICENCE = "driving_license";
    private static final Pattern LICENCE_CLASS = Pattern.compile("\\s\\p{Lu}\\p{N}?$");
    /** So many lines that start with a label and a space make one of it on every line. */
    private static final int ENOUGH_LABELS = 3;

    private final Labels labels;

    ContactItems(Labels labels) {
        this.labels = labels;
    }

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSign(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && isSign(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Spaces, signs and the pictures that icon fonts draw. */
    private static boolean isSign(int c) {
        int type = Character.getType(c);
        return Character.isWhitespace(c)
                || SIGNS.indexOf(c) >= 0
                || type == Character.PRIVATE_USE
                || type == Character.OTHER_SYMBOL;
    }

    List<ContactItem> of(List<ReadingLine> lines) {
        return of(lines, lines);
    }

    /**
     * The items of lines.
     *
     * @param printed the same lines before anything was taken out of them
     */
    List<ContactItem> of(List<ReadingLine> lines, List<ReadingLine> printed) {
        boolean spaced = printed.stream()
                        .flatMap(line -> line.cells().stream())
                        .flatMap(cell -> labels.beforeSpace(cell).stream())
                        .map(Labels.Labelled::key)
                        .distinct()
                        .count()
                >= ENOUGH_LABELS;
        List<ContactItem> items = new ArrayList<>();
        @Nullable String open = null;
        boolean column = false;
        for (ReadingLine line : lines) {
            for (String cell : cells(line.text())) {
                boolean torn = cell.indexOf(HOLE) >= 0;
                for (String value : TORN.split(cell, -1)) {
                    Optional<Labels.Labelled> labelled = labelled(value, open, spaced);
                    if (labelled.isPresent() && labelled.get().value().isEmpty()) {
                        column = open != null; // several labels one below the other: their values stand elsewhere
                        open = labelled.get().key();
                    } else if (labelled.isPresent()) {
                        add(labelled.get().key(), labelled.get().value(), torn, line, items);
                        open = null;
                    } else {
                        add(column ? null : open, value, torn, line, items);
                        open = trim(value).isEmpty() && !torn ? open : null;
                    }
                }
                open = torn ? null : open;
                column &= open != null;
            }
        }
        return items;
    }

    /** What a label says of a cell; behind an open label only a colon or a longer label starts a new one. */
    private Optional<Labels.Labelled> labelled(String cell, @Nullable String open, boolean spaced) {
        Optional<Labels.Labelled> colon = labels.beforeColon(cell);
        if (colon.isPresent()) {
            return colon;
        }
        String trimmed = trim(cell);
        Optional<String> whole = labels.keyOf(trimmed);
        boolean shortValue = trimmed.length() <= 2 && !NameShape.isUnspaced(trimmed + " ");
        boolean value = open != null && (shortValue || open.equals(whole.orElse("")));
        if (whole.isPresent() && !value) {
            boolean licence = whole.get().equals(LICENCE)
                    && trimmed.length() > 3
                    && LICENCE_CLASS.matcher(trimmed).find();
            return Optional.of(new Labels.Labelled(whole.get(), licence ? trimmed : ""));
        }
        if (open != null) {
            return Optional.empty();
        }
        Optional<Labels.Labelled> before = labels.beforeSpace(trimmed);
        if (before.isPresent() && PERSONAL.contains(before.get().key())) {
            return before;
        }
        Optional<Labels.Labelled> plain = spaced ? before : labels.read(trimmed);
        boolean glued =
                !spaced && plain.isPresent() && plain.get().key().equals(LICENCE) && !NameShape.isUnspaced(trimmed);
        return glued ? Optional.of(new Labels.Labelled(LICENCE, trimmed)) : plain;
    }

    private static void add(
            @Nullable String key, String value, boolean torn, ReadingLine line, List<ContactItem> items) {
        String trimmed = trim(value);
        if (!trimmed.isEmpty()) {
            items.add(new ContactItem(key, trimmed, torn, line));
        }
    }

    /** A dash or slash parts cells only where a label follows: "Pune - 411045" is one. */
    private List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        for (String part : BREAK.split(text, -1)) {
            Matcher weak = WEAK_BREAK.matcher(part);
            int from = 0;
            while (weak.find()) {
                if (labels.beforeColon(part.substring(weak.end())).isPresent() || looksParted(part)) {
                    cells.add(part.substring(from, weak.start()).strip());
                    from = weak.end();
                }
            }
            String rest = part.substring(from).strip();
            for (int label = labels.startWithin(rest); label > 0; label = labels.startWithin(rest)) {
                cells.add(rest.substring(0, label).strip());
                rest = rest.substring(label);
            }
            cells.add(rest);
        }
        cells.removeIf(String::isEmpty);
        return cells;
    }

    /** More than two signs part items rather than the parts of an address. */
    private static boolean looksParted(String part) {
        return WEAK_BREAK.splitAsStream(part).count() > 3;
    }
}
