package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Project;
import dev.vitae.common.candidate.Publication;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionKind;
import java.util.List;
import java.util.stream.IntStream;

/** What a CV says in sections beside the career: projects, publications, and plain lists such as awards. */
final class OtherSections {

    private final List<Section> sections;
    private final PlainItems items;
    private final PublicationReader publications;
    private final ProjectReader projects;
    private final Trail trail;

    OtherSections(List<Section> sections, PeriodReader periods, Prose prose, Trail trail) {
        this.sections = sections;
        this.trail = trail;
        items = new PlainItems(prose);
        publications = new PublicationReader(items);
        projects = new ProjectReader(periods, prose);
    }

    List<Project> projects() {
        List<ReadingLine> lines = lines(SectionKind.PROJECTS);
        return lines.isEmpty() ? List.of() : noted("projects", projects.read(lines));
    }

    List<Publication> publications() {
        return noted("publications", publications.read(lines(SectionKind.PUBLICATIONS)));
    }

    /** The items of all sections of a kind that is kept as plain texts. */
    List<String> plain(String field, SectionKind kind) {
        return noted(field, items.read(lines(kind)));
    }

    List<String> interests() {
        return noted("interests", items.readShort(lines(SectionKind.INTERESTS)));
    }

    private List<ReadingLine> lines(SectionKind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind)
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    private <T> List<T> noted(String field, List<Found<T>> found) {
        IntStream.range(0, found.size()).forEach(i -> trail.note(field + "[" + i + "]", found.get(i)));
        return found.stream().map(Found::value).toList();
    }
}
