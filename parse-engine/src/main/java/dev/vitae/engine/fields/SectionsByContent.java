package dev.vitae.engine.fields;

import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells by what they say the sections whose heading nobody knows, and parts those that swallowed others: what stands around periods
 * is work or study by its words, sentences before it are the profile, and short lists are skills or languages.
 */
final class SectionsByContent {

    private static final Set<SectionKind> TOLD = EnumSet.of(SectionKind.EXPERIENCE, SectionKind.EDUCATION);
    /** Sections that take in what stands behind them where the next heading isn't seen. */
    private static final Set<SectionKind> SWALLOWING = EnumSet.of(
            SectionKind.OPENING, SectionKind.PROFILE, SectionKind.CONTACT, SectionKind.PERSONAL, SectionKind.UNKNOWN);

    private final BlockKinds kinds;

    SectionsByContent(BlockKinds kinds) {
        this.kinds = kinds;
    }

    List<Section> told(List<Section> sections) {
        Set<SectionKind> present = EnumSet.noneOf(SectionKind.class);
        sections.forEach(section -> present.add(section.kind()));
        boolean headed = !Collections.disjoint(present, TOLD);
        List<Section> told = new ArrayList<>();
        for (Section section : sections) {
            if (section.kind() == SectionKind.UNKNOWN) {
                SectionKind kind = kinds.ofSection(section.lines(), present);
                told.add(new Section(kind, section.heading(), section.lines()));
            } else if (section.kind() == SectionKind.OPENING && headed && !present.contains(SectionKind.PROFILE)) {
                told.addAll(withProfile(section, present));
            } else if (SWALLOWING.contains(section.kind()) && !present.containsAll(TOLD)) {
                told.addAll(part(section, headed, present));
            } else {
                told.add(section);
            }
        }
        return told;
    }

    /** Sentences among name and contact, without a heading of their own, are the profile. */
    private List<Section> withProfile(Section opening, Set<SectionKind> present) {
        List<ReadingLine> rest = new ArrayList<>();
        List<ReadingLine> profile = new ArrayList<>();
        for (List<ReadingLine> block : blocks(opening.lines())) {
            (profile.isEmpty() && BlockKinds.areSentences(block) ? profile : rest).addAll(block);
        }
        if (profile.isEmpty()) {
            return present.containsAll(TOLD) ? List.of(opening) : part(opening, true, present);
        }
        Section without = new Section(opening.kind(), opening.heading(), rest);
        List<Section> parted =
                new ArrayList<>(present.containsAll(TOLD) ? List.of(without) : part(without, true, present));
        parted.add(new Section(SectionKind.PROFILE, null, profile));
        return parted;
    }

    private List<Section> part(Section section, boolean headed, Set<SectionKind> present) {
        List<Section> parted = new ArrayList<>();
        SectionKind kind = section.kind();
        List<ReadingLine> open = new ArrayList<>();
        boolean entries = false;
        for (List<ReadingLine> block : blocks(section.lines())) {
            @Nullable
            SectionKind told = headed ? missing(kinds.ofEntries(block), present) : kinds.of(block, entries, kind);
            entries |= told != null && TOLD.contains(told);
            if (told != null && told != kind) {
                parted.add(new Section(kind, kind == section.kind() ? section.heading() : null, open));
                kind = told;
                open = new ArrayList<>();
            }
            open.addAll(block);
        }
        parted.add(new Section(kind, kind == section.kind() ? section.heading() : null, open));
        return parted;
    }

    private static @Nullable SectionKind missing(@Nullable SectionKind kind, Set<SectionKind> present) {
        return kind == null || present.contains(kind) ? null : kind;
    }

    private static List<List<ReadingLine>> blocks(List<ReadingLine> lines) {
        List<List<ReadingLine>> blocks = new ArrayList<>();
        for (ReadingLine line : lines) {
            boolean goesOn = !blocks.isEmpty()
                    && (!line.startsBlock()
                            || (line.bullet() && blocks.getLast().getLast().bullet()));
            if (goesOn) {
                blocks.getLast().add(line);
            } else {
                blocks.add(new ArrayList<>(List.of(line)));
            }
        }
        return blocks;
    }
}
