package dev.vitae.fit.findings;

import dev.vitae.fit.candidates.Position;
import dev.vitae.fit.prose.Statement;
import dev.vitae.fit.prose.TimeSpan;
import dev.vitae.lexicon.Words;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Full-time positions of two employers at the same time. Roles at one employer are steps of one career, and where a CV names no
 * employer they may be that.
 */
final class Overlaps {

    private static final int LONG_OVERLAP = 3;
    private static final int MOST = 3;
    /** From the first to the last month of a year. */
    private static final int REST_OF_YEAR = 11;

    private final List<Position> dated;

    /** Of positions that have both dates, in the order of their start. */
    Overlaps(List<Position> dated) {
        this.dated = dated;
    }

    List<Statement> flags() {
        List<Statement> flags = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            for (int j = i + 1; j < dated.size(); j++) {
                flag(dated.get(i), dated.get(j), flags);
            }
        }
        return flags.subList(0, Math.min(MOST, flags.size()));
    }

    static boolean isSameEmployer(Position one, Position other) {
        List<String> name = words(one);
        List<String> otherName = words(other);
        return !name.isEmpty() && !otherName.isEmpty() && (startsWith(name, otherName) || startsWith(otherName, name));
    }

    private static void flag(Position one, Position other, List<Statement> flags) {
        if (one.sideline() || other.sideline() || one.title() == null || other.title() == null) {
            return;
        }
        if (words(one).isEmpty() || words(other).isEmpty() || isSameEmployer(one, other)) {
            return;
        }
        int months = together(one, other);
        if (months >= LONG_OVERLAP) {
            flags.add(new Statement(
                    "flag.overlap",
                    Map.of(
                            "time", new TimeSpan(months),
                            "title", Background.title(one),
                            "other", Background.title(other))));
        }
    }

    /** At least; a year alone tells neither the month in which a position starts nor that in which it ends. */
    private static int together(Position one, Position other) {
        YearMonth start = surelyFrom(one).isAfter(surelyFrom(other)) ? surelyFrom(one) : surelyFrom(other);
        YearMonth end = surelyUntil(one).isBefore(surelyUntil(other)) ? surelyUntil(one) : surelyUntil(other);
        return (int) ChronoUnit.MONTHS.between(start, end) + 1;
    }

    private static YearMonth surelyFrom(Position position) {
        YearMonth start = Objects.requireNonNull(position.start());
        return position.byYear() ? start.plusMonths(REST_OF_YEAR) : start;
    }

    private static YearMonth surelyUntil(Position position) {
        YearMonth end = Objects.requireNonNull(position.end());
        return position.byYear() && !position.current() ? end.minusMonths(REST_OF_YEAR) : end;
    }

    private static List<String> words(Position position) {
        return position.company() == null ? List.of() : Words.of(position.company());
    }

    private static boolean startsWith(List<String> words, List<String> start) {
        return words.size() >= start.size() && words.subList(0, start.size()).equals(start);
    }
}
