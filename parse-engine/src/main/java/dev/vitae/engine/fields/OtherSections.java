package dev.vitae.engine.fields;

import dev.vitae.common.candidate.Project;
import dev.vitae.common.candidate.Publication;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.SectionKind;
import java.util.List;

/** What a CV says in sections beside the career: projects, publications, and plain lists such as awards. */
final class OtherSections {

    private final ReadSections sections;
    private final PlainItems items;
    private final PublicationReader publications;
    private final ProjectReader projects;
    private final Trail trail;

    OtherSections(ReadSections sections, PeriodReader periods, Prose prose, Trail trail) {
        this.sections = sections;
        this.trail = trail;
        items = new PlainItems(prose);
        publications = new PublicationReader(items);
        projects = new ProjectReader(periods, prose);
    }

    List<Project> projects() {
        List<ReadingLine> lines = sections.lines(SectionKind.PROJECTS);
        return lines.isEmpty() ? List.of() : trail.noteAll("projects", projects.read(lines));
    }

    List<Publication> publications() {
        return trail.noteAll("publications", publications.read(sections.lines(SectionKind.PUBLICATIONS)));
    }

    /** The items of all sections of a kind that is kept as plain texts. */
    List<String> plain(String field, SectionKind kind) {
        return trail.noteAll(field, items.read(sections.lines(kind)));
    }

    List<String> interests() {
        return trail.noteAll("interests", items.readShort(sections.lines(SectionKind.INTERESTS)));
    }
}
