package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the lines with contact and personal details, also from sections that are about something else. */
final class DetailLines {

    private static final Set<SectionKind> SECTIONS =
            EnumSet.of(SectionKind.OPENING, SectionKind.CONTACT, SectionKind.PERSONAL, SectionKind.ADDITIONAL);
    private static final Set<String> TELLING = Set.of(
            "name",
            "birth",
            "nationality",
            "marital",
            "gender",
            "age",
            "phone",
            "email",
            "driving_license",
            "location");
    private static final Set<String> ANYWHERE = Set.of("nationality", "driving_license");
    /** So many labels of different kinds make a run of lines personal details wherever they stand. */
    private static final int ENOUGH = 3;

    private final Labels labels;

    DetailLines(Labels labels) {
        this.labels = labels;
    }

    List<ReadingLine> of(List<Section> sections) {
        List<ReadingLine> lines = new ArrayList<>();
        for (Section section : sections) {
            @Nullable ReadingLine heading = section.heading();
            boolean unknown = section.kind() == SectionKind.UNKNOWN;
            if (unknown && heading != null && labels.keyOf(heading.plain()).isPresent()) {
                lines.add(heading); // such as "Driving licence"
                lines.addAll(section.lines());
            } else if (SECTIONS.contains(section.kind())) {
                lines.addAll(section.lines());
            } else {
                lines.addAll(labelled(section.lines()));
            }
        }
        return lines;
    }

    /** Whether a line within another section is a detail, with its label. */
    boolean isLabelled(ReadingLine line) {
        return key(line).filter(ANYWHERE::contains).isPresent();
    }

    /** A form within another section, or single labelled lines that mean the same everywhere. */
    private List<ReadingLine> labelled(List<ReadingLine> lines) {
        Set<String> keys = new HashSet<>();
        int first = -1;
        int last = -1;
        List<ReadingLine> anywhere = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> key = key(lines.get(i));
            if (key.isPresent()) {
                keys.add(key.get());
                first = first < 0 ? i : first;
                last = i;
                if (ANYWHERE.contains(key.get())) {
                    anywhere.add(lines.get(i));
                }
            }
        }
        boolean form = keys.size() >= ENOUGH && last - first < 3 * keys.size();
        return form ? lines.subList(first, last + 1) : anywhere;
    }

    private Optional<String> key(ReadingLine line) {
        return labels.beforeColon(line.text()).map(Labels.Labelled::key).filter(TELLING::contains);
    }
}
