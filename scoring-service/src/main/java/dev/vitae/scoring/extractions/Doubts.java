package dev.vitae.scoring.extractions;

import dev.vitae.common.candidate.FieldCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields that the engine's self check names, as far as a model may read them; of a section that was not understood, all
 * fields of its entries.
 */
final class Doubts {

    private static final int MOST_ENTRIES = 20;
    private static final Pattern ENTRY = Pattern.compile("(experience|education)\\[(\\d{1,2})]\\.(\\w+)");
    private static final Set<String> OF_PERSON = Set.of("name", "email", "phone", "location");
    private static final Map<String, List<String>> OF_ENTRY = Map.of(
            "experience", List.of("title", "company", "location", "dates"),
            "education", List.of("degree", "institution", "location", "dates"));
    /** Both dates are read together, as they are printed. */
    private static final Pattern DATE = Pattern.compile("\\.(?:start_date|end_date|is_current)$");

    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> sections = new LinkedHashSet<>();

    Doubts(List<FieldCheck> selfCheck) {
        for (FieldCheck check : selfCheck) {
            String field = DATE.matcher(check.field()).replaceFirst(".dates");
            if (OF_ENTRY.containsKey(field)) {
                sections.add(field);
            } else if (OF_PERSON.contains(field) || isOfEntry(ENTRY.matcher(field))) {
                fields.add(field);
            }
        }
    }

    boolean isEmpty() {
        return fields.isEmpty() && sections.isEmpty();
    }

    boolean hold(String field) {
        Matcher entry = ENTRY.matcher(field);
        return fields.contains(field)
                || (isOfEntry(entry)
                        && sections.contains(entry.group(1))
                        && Integer.parseInt(entry.group(2)) < MOST_ENTRIES);
    }

    /** As a model reads it. */
    String printed() {
        Stream<String> entries = sections.stream()
                .map(section -> section + "[0], " + section + "[1], ... from the top of the CV, each with "
                        + String.join(", ", Objects.requireNonNull(OF_ENTRY.get(section))));
        return Stream.concat(fields.stream(), entries).collect(Collectors.joining("\n"));
    }

    private static boolean isOfEntry(Matcher entry) {
        return entry.matches()
                && Objects.requireNonNull(OF_ENTRY.get(entry.group(1))).contains(entry.group(3));
    }
}
