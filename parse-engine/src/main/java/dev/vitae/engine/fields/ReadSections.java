package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sections of a document; there may be several of a kind. */
record ReadSections(List<Section> all) {

    List<ReadingLine> lines(SectionKind kind) {
        return lines(EnumSet.of(kind));
    }

    List<ReadingLine> lines(Set<SectionKind> kinds) {
        return of(kinds).flatMap(section -> section.lines().stream()).toList();
    }

    /** Each section is read for itself. */
    List<Entry> entries(SectionKind kind, EntryReader reader) {
        return of(EnumSet.of(kind))
                .flatMap(section -> reader.read(section.lines()).stream())
                .toList();
    }

    private Stream<Section> of(Set<SectionKind> kinds) {
        return all.stream().filter(section -> kinds.contains(section.kind()));
    }
}
