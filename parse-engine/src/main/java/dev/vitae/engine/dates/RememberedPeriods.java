package dev.vitae.engine.dates;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Looks once for the period of each line of a section, which is asked for several times. */
public final class RememberedPeriods {

    private final PeriodReader periods;
    private final Map<String, Optional<PeriodMatch>> known = new HashMap<>();

    public RememberedPeriods(PeriodReader periods) {
        this.periods = periods;
    }

    /** The first period of a text; where it has none, its first single date. */
    public Optional<PeriodMatch> find(String text) {
        return known.computeIfAbsent(text, periods::find);
    }
}
