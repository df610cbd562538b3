package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.pieces.PieceClassifier;
import dev.vitae.engine.pieces.PieceClassifier.Likelihoods;
import dev.vitae.engine.pieces.PieceKind;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.sections.Section;
import dev.vitae.engine.sections.SectionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts a CV without headings by what its blocks say: what stands around periods is work or study by its words, sentences before it are
 * the profile, and short lists are skills or languages.
 */
final class UnheadedSections {

    private static final Set<SectionKind> TOLD = EnumSet.of(SectionKind.EXPERIENCE, SectionKind.EDUCATION);
    private static final Pattern LIST = Pattern.compile(".*(?:[,、，،;•·|\\t].*){2,}");
    private static final int LONGEST_LANGUAGE_LINE = 70;

    private final PeriodReader periods;
    private final PieceSplitter splitter;
    private final EntrySense sense;
    private final PieceClassifier classifier;
    private final LanguageReader languages;

    UnheadedSections(
            PeriodReader periods,
            PieceSplitter splitter,
            EntrySense sense,
            PieceClassifier classifier,
            LanguageReader languages) {
        this.periods = periods;
        this.splitter = splitter;
        this.sense = sense;
        this.classifier = classifier;
        this.languages = languages;
    }

    /** The sections as they are where headings were found, else parted anew. */
    List<Section> parted(List<Section> sections) {
        boolean headed = sections.stream().anyMatch(section -> TOLD.contains(section.kind()));
        if (headed || sections.isEmpty()) {
            return sections;
        }
        List<Section> parted = new ArrayList<>();
        for (Section section : sections) {
            if (section.kind() == SectionKind.OPENING || section.kind() == SectionKind.PROFILE) {
                parted.addAll(part(section));
            } else {
                parted.add(section);
            }
        }
        return parted;
    }

    private List<Section> part(Section section) {
        List<Section> parted = new ArrayList<>();
        SectionKind kind = section.kind();
        List<ReadingLine> open = new ArrayList<>();
        boolean entries = false;
        for (List<ReadingLine> block : blocks(section.lines())) {
            @Nullable SectionKind told = kindOf(block, entries, kind);
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

    /** Null where a block goes on with what stands above it. */
    private @Nullable SectionKind kindOf(List<ReadingLine> block, boolean afterEntries, SectionKind above) {
        for (ReadingLine line : block) {
            Optional<PeriodMatch> period = periods.find(line.text());
            if (period.isPresent() && !line.bullet()) {
                SectionKind kind = entryKind(block, period.get(), line);
                if (kind != null) {
                    return kind;
                }
            }
        }
        ReadingLine first = block.getFirst();
        if (areLanguages(block)) {
            return SectionKind.LANGUAGES;
        }
        boolean list = block.stream().anyMatch(line -> LIST.matcher(line.text()).matches() && !line.isProse())
                && classifier.of(firstItem(first)).of(PieceKind.ITEM) > 0.3;
        if (list && (afterEntries || above == SectionKind.PROFILE)) {
            return SectionKind.SKILLS;
        }
        boolean prose = block.stream().anyMatch(ReadingLine::isProse)
                && first.text().indexOf('@') < 0
                && !LIST.matcher(first.text()).matches();
        if (prose && !afterEntries) {
            return SectionKind.PROFILE;
        }
        return afterEntries && !first.bullet() && prose && TOLD.contains(above) ? SectionKind.ADDITIONAL : null;
    }

    private @Nullable SectionKind entryKind(List<ReadingLine> block, PeriodMatch period, ReadingLine dated) {
        double work = 0;
        double study = 0;
        for (ReadingLine line : block) {
            if (line.bullet() || line.isProse()) {
                break;
            }
            String text = line == dated ? period.without(line.text()) : line.text();
            for (String piece : splitter.split(text, sense)) {
                Likelihoods likely = classifier.of(piece);
                work += likely.of(PieceKind.TITLE) + 0.5 * likely.of(PieceKind.COMPANY);
                study += likely.of(PieceKind.DEGREE) + likely.of(PieceKind.INSTITUTION);
            }
        }
        return Math.max(work, study) < 0.5 ? null : work >= study ? SectionKind.EXPERIENCE : SectionKind.EDUCATION;
    }

    private boolean areLanguages(List<ReadingLine> block) {
        return block.stream()
                .allMatch(line -> line.text().length() < LONGEST_LANGUAGE_LINE && languages.isLanguages(line));
    }

    private static String firstItem(ReadingLine line) {
        return line.text().split("[,、，،;•·|\\t]", 2)[0].strip();
    }
}
