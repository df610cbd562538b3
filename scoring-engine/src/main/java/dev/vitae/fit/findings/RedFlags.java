package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.CandidateFacts;
import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.candidates.PositionMonths;
import dev.vitae.fit.candidates.Seniority;
import dev.vitae.fit.prose.Statement;
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
    private static final int LONG_OVERLAP = 3;
    private static final int YEARS_FOR_LEADING = 2;
    private static final int YEARS_FOR_BOARD = 5;
    private static final double MONTHS = 12;

    private RedFlags() {}

    static List<Statement> of(CandidateFacts candidate, YearMonth asOf) {
        List<Position> dated = candidate.positions().stream()
                .filter(position -> position.start() != null && position.end() != null)
                .sorted(Comparator.comparing(RedFlags::start).thenComparing(RedFlags::end))
                .toList();
        List<Statement> flags = new ArrayList<>(gaps(dated, asOf));
        changes(dated, asOf, flags);
        overlaps(dated, flags);
        inflation(dated, flags);
        if (candidate.hiddenText()) {
            flags.add(new Statement("flag.hidden", Map.of()));
        }
        return flags;
    }

    /** Between positions, and from the last one to the month of reference. */
    private static List<Statement> gaps(List<Position> dated, YearMonth asOf) {
        List<Statement> gaps = new ArrayList<>();
        @Nullable YearMonth busyUntil = null;
        for (Position position : dated) {
            if (busyUntil != null) {
                gap(busyUntil, start(position), gaps);
            }
            busyUntil = busyUntil == null || end(position).isAfter(busyUntil) ? end(position) : busyUntil;
        }
        if (busyUntil != null) {
            gap(busyUntil, asOf.plusMonths(1), gaps);
        }
        return gaps;
    }

    private static void gap(YearMonth busyUntil, YearMonth again, List<Statement> gaps) {
        long months = ChronoUnit.MONTHS.between(busyUntil, again) - 1;
        if (months >= LONG_GAP) {
            gaps.add(new Statement(
                    "flag.gap",
                    Map.of(
                            "months", months,
                            "from", busyUntil.plusMonths(1).toString(),
                            "to", again.minusMonths(1).toString())));
        }
    }

    private static void changes(List<Position> dated, YearMonth asOf, List<Statement> flags) {
        long shortOnes = dated.stream()
                .filter(position -> !position.current()
                        && position.months() < SHORT_POSITION
                        && ChronoUnit.MONTHS.between(end(position), asOf) < LOOKED_BACK)
                .count();
        if (shortOnes >= MANY_SHORT_POSITIONS) {
            flags.add(new Statement("flag.changes", Map.of("count", shortOnes)));
        }
    }

    /** Positions of one employer are steps of one career. */
    private static void overlaps(List<Position> dated, List<Statement> flags) {
        for (int i = 0; i < dated.size(); i++) {
            for (int j = i + 1; j < dated.size(); j++) {
                Position one = dated.get(i);
                Position other = dated.get(j);
                YearMonth end = end(one).isBefore(end(other)) ? end(one) : end(other);
                long months = ChronoUnit.MONTHS.between(start(other), end) + 1;
                if (months >= LONG_OVERLAP && one.title() != null && other.title() != null) {
                    flags.add(new Statement(
                            "flag.overlap", Map.of("months", months, "title", one.title(), "other", other.title())));
                }
            }
        }
    }

    /** A leading title for somebody who has hardly worked before. */
    private static void inflation(List<Position> dated, List<Statement> flags) {
        for (int i = 0; i < dated.size(); i++) {
            Position position = dated.get(i);
            double years = PositionMonths.union(dated.subList(0, i)) / MONTHS;
            boolean early = (position.seniority() == Seniority.EXECUTIVE && years < YEARS_FOR_BOARD)
                    || (position.seniority() == Seniority.LEAD && years < YEARS_FOR_LEADING);
            if (early && i > 0 && position.title() != null) {
                flags.add(new Statement(
                        "flag.inflation", Map.of("title", position.title(), "years", (int) Math.floor(years))));
            }
        }
    }

    private static YearMonth start(Position position) {
        return Objects.requireNonNull(position.start());
    }

    private static YearMonth end(Position position) {
        return Objects.requireNonNull(position.end());
    }
}
