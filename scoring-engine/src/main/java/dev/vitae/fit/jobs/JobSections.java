package dev.vitae.fit.jobs;

import dev.vitae.lexicon.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a job description that ask for something. What the company says of itself, what it offers and how to apply is
 * left out.
 *
 * @param clauses in their order
 */
record JobSections(@Nullable String location, List<Clause> clauses) {

    private static final String HEADING_ENDS = " \t:：!?？！–—-";
    private static final String LOCATION_ENDS = " \t|•·,;";
    private static final int FEWEST_WORDS_OF_SENTENCE = 7;

    /** What a sentence opens so holds for the rest of its paragraph: "We offer a pension. Parking is free." */
    private static final Set<Headings.Section> GOES_ON = EnumSet.of(
            Headings.Section.OFFER, Headings.Section.APPLY, Headings.Section.TASKS, Headings.Section.REQUIRED);

    /**
     * What the lines ask for.
     *
     * @param titleAt which of them holds the title and is left out, -1 if none does
     */
    static JobSections of(List<JobLine> lines, int titleAt, Wording wording) {
        return new Reading(wording).read(lines, titleAt);
    }

    private static final class Reading {

        private final Wording wording;
        private final Segments segments;
        private final List<Clause> clauses = new ArrayList<>();
        private Headings.@Nullable Section section;
        private @Nullable String location;
        /** Whether what is required stands under a heading; if not, every sentence may ask. */
        private boolean structured;
        /** Whether the open section is a list. */
        private boolean items;

        private boolean beforeItem;

        Reading(Wording wording) {
            this.wording = wording;
            this.segments = new Segments(wording.headings());
        }

        JobSections read(List<JobLine> lines, int titleAt) {
            for (int i = 0; i < lines.size(); i++) {
                JobLine line = lines.get(i);
                if (i != titleAt) {
                    beforeItem = i + 1 < lines.size() && lines.get(i + 1).item();
                    take(line);
                }
            }
            return new JobSections(
                    location,
                    clauses.stream()
                            .map(clause -> structured || clause.place() != Clause.Place.FREE
                                    ? clause
                                    : clause.with(Need.REQUIRED))
                            .toList());
        }

        private void take(JobLine line) {
            Optional<Headings.Section> heading = wording.headings().alone(bare(line.text()), line.item());
            if (heading.isPresent()) {
                open(heading.get());
                return;
            }
            if (endsSection(line)) {
                section = null;
            }
            boolean heads = false;
            for (Segments.Segment segment : segments.of(line)) {
                if (segment.section() == null) {
                    add(segment.text(), "", line);
                } else {
                    label(segment, segment.section(), line);
                    heads = true;
                }
            }
            items |= line.item() && !heads;
        }

        private void open(Headings.Section opened) {
            section = opened;
            items = false;
            structured |= opened == Headings.Section.REQUIRED;
        }

        /** A label inside of a list tells of its own item: "Languages: French" under what is nice to have stays so. */
        private void label(Segments.Segment segment, Headings.Section opened, JobLine line) {
            boolean fact = opened == Headings.Section.FACT || opened == Headings.Section.LOCATION;
            if (fact && !segment.text().isEmpty()) {
                keepLocation(opened, segment.text());
                section = line.item() ? section : null;
            } else if (line.item() && section != null && opened == Headings.Section.REQUIRED) {
                add(segment.text(), segment.label(), line);
            } else {
                open(opened);
                add(segment.text(), segment.label(), line);
            }
        }

        private void keepLocation(Headings.Section opened, String text) {
            if (opened == Headings.Section.LOCATION && location == null) {
                location = JobLine.withoutEnd(text, c -> LOCATION_ENDS.indexOf(c) >= 0);
            }
        }

        /** After a list, a paragraph of its own speaks of something else. */
        private boolean endsSection(JobLine line) {
            return items
                    && line.apart()
                    && !line.item()
                    && Words.of(line.text()).size() >= FEWEST_WORDS_OF_SENTENCE;
        }

        private void add(String text, String label, JobLine line) {
            if (text.isEmpty()) {
                return;
            }
            Headings.Section here = section;
            if (here == Headings.Section.LOCATION) {
                keepLocation(here, text);
                section = null;
                return;
            }
            for (String sentence : Clause.pieces(text, wording)) {
                Optional<Headings.Section> opened =
                        here == null || !line.item() ? wording.headings().startOf(sentence) : Optional.empty();
                addSentence(sentence, label, line, opened.orElse(here));
                here = opened.filter(GOES_ON::contains).orElse(here);
            }
        }

        private void addSentence(String sentence, String label, JobLine line, Headings.@Nullable Section here) {
            Need need = need(here);
            if (need == null) {
                return;
            }
            Clause.Place place = here == null
                    ? Clause.Place.FREE
                    : need == Need.TASK || here != section || headsItems(line, label)
                            ? Clause.Place.SPOKEN
                            : Clause.Place.LISTED;
            Clause.of(sentence, line.printed(), need, place, label, wording).stream()
                    .filter(clause -> place != Clause.Place.FREE || asks(clause))
                    .forEach(clauses::add);
        }

        /** A line without a bullet among lines that have one: a heading that no lexicon knows. */
        private boolean headsItems(JobLine line, String label) {
            return !line.item() && label.isEmpty() && (items || beforeItem);
        }

        /** Sentences under no heading may speak of anything. */
        private static boolean asks(Clause clause) {
            return !clause.namesMoney()
                    && !clause.signs().haveAny(Wording.Sign.OFFER, Wording.Sign.COMPANY, Wording.Sign.APPLY);
        }

        private static @Nullable Need need(Headings.@Nullable Section section) {
            if (section == null) {
                return Need.TASK;
            }
            return switch (section) {
                case REQUIRED -> Need.REQUIRED;
                case NICE -> Need.NICE_TO_HAVE;
                case TASKS -> Need.TASK;
                case OFFER, COMPANY, APPLY, LOCATION, FACT -> null;
            };
        }

        private static String bare(String text) {
            return JobLine.withoutEnd(text, c -> HEADING_ENDS.indexOf(c) >= 0);
        }
    }
}
