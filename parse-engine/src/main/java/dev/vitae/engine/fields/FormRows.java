package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.lexicon.Lexicon;
import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entries of a form, as the Europass CV of 2004 has them: each value stands behind its label, "Occupation or position held",
 * "Name and address of employer". Without the labels, and in one order, they read like other entries.
 */
final class FormRows {

    private enum Label {
        DATE,
        ROLE,
        PLACE,
        TASKS,
        OTHER
    }

    private static final Pattern LABELLED = Pattern.compile("^([^\\t:：]{2,130}?)\\s*[\\t:：][\\s:：]*(.*)$");

    /** What may take several lines, the likeliest first. */
    private static final List<Label> LONG = List.of(Label.TASKS, Label.PLACE, Label.OTHER);

    /** So many different labels make a form. */
    private static final int ENOUGH = 3;

    private static final int MOST_STACKED = 5;

    /** More than the labels of an entry have together. */
    private static final int MOST_WORDS = 40;

    private final Map<String, Label> labels = new HashMap<>();

    FormRows() {
        Lexicon.common("entry-labels").all().forEach((key, phrases) -> {
            Label label = Label.valueOf(key.toUpperCase(Locale.ROOT));
            phrases.forEach(phrase -> labels.putIfAbsent(String.join(" ", Words.of(phrase)), label));
        });
    }

    /** The lines of a section, as they are where it is no form. */
    List<ReadingLine> unlabelled(List<ReadingLine> lines) {
        List<List<Label>> told = lines.stream().map(this::labelsOf).toList();
        Set<Label> different = EnumSet.noneOf(Label.class);
        told.forEach(different::addAll);
        if (different.size() < ENOUGH || !different.contains(Label.DATE)) {
            return lines;
        }
        Rows rows = new Rows();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            if (told.get(i).isEmpty()) {
                rows.goOn(line);
            } else {
                rows.start(told.get(i), valueOf(line));
            }
        }
        return rows.end();
    }

    /** The label before a gap or a colon; several where a page set them closer to each other than to their values. */
    private List<Label> labelsOf(ReadingLine line) {
        Matcher labelled = LABELLED.matcher(line.text());
        List<String> words = Words.of(labelled.matches() ? labelled.group(1) : line.text());
        if (words.size() > MOST_WORDS) {
            return List.of();
        }
        List<Label> found = new ArrayList<>();
        int from = 0;
        while (from < words.size() && found.size() < MOST_STACKED) {
            int to = words.size();
            while (to > from && !labels.containsKey(String.join(" ", words.subList(from, to)))) {
                to--;
            }
            if (to == from) {
                return List.of();
            }
            found.add(labels.get(String.join(" ", words.subList(from, to))));
            from = to;
        }
        return found;
    }

    private static ReadingLine valueOf(ReadingLine line) {
        Matcher labelled = LABELLED.matcher(line.text());
        return line.part(labelled.matches() ? labelled.group(2) : "", line.restLooks());
    }

    /** Gathers the values of one entry after the other. */
    private static final class Rows {

        private final List<ReadingLine> plain = new ArrayList<>();
        private final Map<Label, List<ReadingLine>> entry = new EnumMap<>(Label.class);
        private final List<ReadingLine> values = new ArrayList<>();
        private List<Label> told = List.of();
        private @Nullable Label first;

        void start(List<Label> labels, ReadingLine value) {
            take();
            told = labels;
            if (!value.text().isEmpty()) {
                values.add(value);
            }
        }

        void goOn(ReadingLine line) {
            if (told.isEmpty()) {
                plain.add(line);
            } else if (line.text().indexOf('\t') >= 0) {
                start(List.of(Label.TASKS), line); // behind a label that nobody knows
            } else {
                values.add(line);
            }
        }

        List<ReadingLine> end() {
            take();
            endEntry();
            return plain;
        }

        /** One line for each label, and what is left for the one that takes several. The first label starts each entry. */
        private void take() {
            Label longest = LONG.stream().filter(told::contains).findFirst().orElse(Label.TASKS);
            int left = Math.max(0, values.size() - told.size());
            int from = 0;
            for (Label label : told) {
                first = first == null ? label : first;
                if (label == first) {
                    endEntry();
                }
                int to = Math.min(values.size(), from + 1 + (label == longest ? left : 0));
                add(label, values.subList(from, to));
                from = to;
            }
            add(longest, values.subList(from, values.size()));
            values.clear();
        }

        private void add(Label label, List<ReadingLine> lines) {
            entry.computeIfAbsent(label, key -> new ArrayList<>()).addAll(lines);
        }

        private void endEntry() {
            plain.addAll(entry.getOrDefault(Label.DATE, List.of()));
            plain.addAll(entry.getOrDefault(Label.ROLE, List.of()));
            entry.getOrDefault(Label.PLACE, List.of()).stream()
                    .reduce((name, address) ->
                            name.followedBy(address, name.text().endsWith(",") ? " " : ", "))
                    .ifPresent(plain::add);
            List<ReadingLine> tasks = entry.getOrDefault(Label.TASKS, List.of());
            if (!tasks.isEmpty()) {
                plain.add(tasks.getFirst().asBullet()); // and so no part of what stands above it
                plain.addAll(tasks.subList(1, tasks.size()));
            }
            entry.clear();
        }
    }
}
