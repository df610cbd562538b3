package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.PositionMonths;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.jobs.JobDescription;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.prose.TimeSpan;
import dev.vitae.fit.score.FitScore;
import dev.vitae.fit.score.SkillMatch;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Points of a career that a recruiter would ask about. None of them moves the score. */
final class RedFlags {

    /** Gaps are told from this many months on. */
    private static final int LONG_GAP = 7;

    private static final int SHORT_POSITION = 12;
    private static final int MANY_SHORT_POSITIONS = 3;
    private static final int LOOKED_BACK = 60;
    private static final int YEARS_FOR_LEADING = 2;
    private static final int YEARS_FOR_BOARD = 5;
    private static final int YEAR = 12;

    private final List<Position> dated;
    private final boolean allDated;
    private final YearMonth asOf;

    private RedFlags(CandidateFacts candidate, YearMonth asOf) {
        this.asOf = asOf;
        this.dated = candidate.positions().stream()
                .filter(RedFlags::isDated)
                .sorted(Comparator.comparing(RedFlags::start).thenComparing(RedFlags::end))
                .toList();
        this.allDated = dated.size() == candidate.positions().size();
    }

    /** Of the CV alone. */
    static List<Statement> of(CandidateFacts candidate, YearMonth asOf) {
        RedFlags career = new RedFlags(candidate, asOf);
        List<Statement> flags = new ArrayList<>();
        if (career.allDated) { // else a position may lie where the gap seems to be
            flags.addAll(career.gaps());
            flags.addAll(career.inflation());
        }
        flags.addAll(career.changes());
        flags.addAll(new Overlaps(career.dated).flags());
        if (candidate.hiddenText()) {
            flags.add(Statement.of("flag.hidden"));
        }
        return flags;
    }

    /** The same, and what the job insists on and the CV doesn't show. */
    static List<Statement> forJob(JobDescription job, CandidateFacts candidate, FitScore score, YearMonth asOf) {
        List<Statement> flags = new ArrayList<>(of(candidate, asOf));
        List<Object> knockouts = Requirements.knockouts(job, score);
        if (!knockouts.isEmpty()) {
            flags.add(Statement.of("flag.missing", "count", knockouts.size(), "requirements", knockouts));
        }
        int asked = Requirements.required(job, score, match -> true).size();
        int shown = Requirements.required(job, score, SkillMatch::isMet).size();
        if (2 * shown < asked) {
            flags.add(Statement.of("flag.few_skills", "shown", shown, "asked", asked));
        }
        return flags;
    }

    /** Between positions, and from the last one to the month of reference. */
    private List<Statement> gaps() {
        List<Statement> gaps = new ArrayList<>();
        @Nullable YearMonth busyUntil = null;
        for (Position position : dated) {
            if (busyUntil != null && isLong(busyUntil, start(position))) {
                gaps.add(new Statement(
                        "flag.gap",
                        Map.of(
                                "time", new TimeSpan(between(busyUntil, start(position))),
                                "from", busyUntil.plusMonths(1).toString(),
                                "to", start(position).minusMonths(1).toString())));
            }
            busyUntil = busyUntil == null || end(position).isAfter(busyUntil) ? end(position) : busyUntil;
        }
        if (busyUntil != null && isLong(busyUntil, asOf)) {
            gaps.add(Statement.of(
                    "flag.gap.open",
                    "time",
                    new TimeSpan(between(busyUntil, asOf)),
                    "from",
                    busyUntil.plusMonths(1).toString()));
        }
        return gaps;
    }

    private static boolean isLong(YearMonth busyUntil, YearMonth again) {
        return between(busyUntil, again) >= LONG_GAP;
    }

    /** Whole months that lie between two months. */
    private static int between(YearMonth one, YearMonth other) {
        return (int) ChronoUnit.MONTHS.between(one, other) - 1;
    }

    /** Roles that follow each other under one employer are no change. */
    private List<Statement> changes() {
        long shortOnes = dated.stream()
                .filter(position -> !position.current()
                        && !position.sideline()
                        && position.months() < SHORT_POSITION
                        && ChronoUnit.MONTHS.between(end(position), asOf) < LOOKED_BACK
                        && dated.stream()
                                .noneMatch(
                                        other -> !other.equals(position) && Overlaps.isSameEmployer(position, other)))
                .count();
        return shortOnes < MANY_SHORT_POSITIONS ? List.of() : List.of(Statement.of("flag.changes", "count", shortOnes));
    }

    /** A leading title for somebody who has hardly worked before. */
    private List<Statement> inflation() {
        for (int i = 1; i < dated.size(); i++) {
            Position position = dated.get(i);
            int months = PositionMonths.union(before(position));
            boolean early = (position.seniority() == Seniority.EXECUTIVE && months < YEARS_FOR_BOARD * YEAR)
                    || (position.seniority() == Seniority.LEAD && months < YEARS_FOR_LEADING * YEAR);
            if (early && months > 0 && !position.sideline() && position.title() != null) {
                return List.of(Statement.of(
                        "flag.inflation", "title", Background.title(position), "time", new TimeSpan(months)));
            }
        }
        return List.of();
    }

    /** What of the other positions lies before this one starts. */
    private List<Position> before(Position position) {
        YearMonth last = start(position).minusMonths(1);
        return dated.stream()
                .filter(other -> start(other).isBefore(start(position)))
                .map(other -> end(other).isAfter(last) ? other.until(last) : other)
                .toList();
    }

    private static boolean isDated(Position position) {
        return position.start() != null
                && position.end() != null
                && !position.end().isBefore(position.start());
    }

    private static YearMonth start(Position position) {
        return Objects.requireNonNull(position.start());
    }

    private static YearMonth end(Position position) {
        return Objects.requireNonNull(position.end());
    }
}
