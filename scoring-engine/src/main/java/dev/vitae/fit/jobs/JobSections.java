package dev.vitae.fit.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a job description that ask for something. What the company says of itself, what it offers and how to apply is
 * left out.
 *
 * @param title its first line
 * @param clauses in their order
 * @param structured whether it has headings
 */
record JobSections(@Nullable String title, @Nullable String location, List<Clause> clauses, boolean structured) {

    private static final Pattern BULLET = Pattern.compile("^[\\s•·▪◦‣■□●○◆◇★☆※–—*>-]+|^[0-9]{1,2}[.)]\\s+");
    private static final int LONGEST_TITLE = 120;

    static JobSections of(String text, Wording wording) {
        return new Reading(wording).read(text);
    }

    private static final class Reading {

        private final Wording wording;
        private final List<Clause> clauses = new ArrayList<>();
        private Wording.@Nullable Section section;
        private @Nullable String title;
        private @Nullable String location;
        private boolean structured;

        Reading(Wording wording) {
            this.wording = wording;
        }

        JobSections read(String text) {
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::take);
            return new JobSections(title, location, clauses, structured);
        }

        private void take(String line) {
            String bare = BULLET.matcher(line).replaceFirst("");
            Optional<Wording.Opening> opening = wording.opening(bare);
            if (opening.isPresent()) {
                structured |= open(opening.get(), line);
            } else if (title == null && clauses.isEmpty()) {
                begin(bare, line);
            } else {
                add(bare, line);
            }
        }

        /** A label on a line of its own text holds for that line only where a section is open already. */
        private boolean open(Wording.Opening opening, String line) {
            if (opening.section() == Wording.Section.LOCATION) {
                if (location == null && !opening.rest().isEmpty()) {
                    location = opening.rest();
                }
                return false;
            }
            section = opening.section();
            if (!opening.rest().isEmpty()) {
                add(opening.rest(), line);
            }
            return true;
        }

        private void begin(String bare, String line) {
            if (bare.length() <= LONGEST_TITLE) {
                title = bare;
            } else {
                add(bare, line);
            }
        }

        private void add(String text, String line) {
            Need need = need();
            if (need != null) {
                clauses.addAll(Clause.of(text, line, need));
            }
        }

        private @Nullable Need need() {
            if (section == null) {
                return Need.TASK;
            }
            return switch (section) {
                case REQUIRED -> Need.REQUIRED;
                case NICE -> Need.NICE_TO_HAVE;
                case TASKS -> Need.TASK;
                case OFFER, COMPANY, APPLY, LOCATION -> null;
            };
        }
    }
}
