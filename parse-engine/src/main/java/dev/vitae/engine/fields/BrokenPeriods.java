package dev.vitae.engine.fields;

import dev.vitae.engine.dates.PeriodMatch;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.reading.ReadingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts periods together that a narrow column broke: "Jan 2019 -" above "Dec 2021". */
final class BrokenPeriods {

    private static final Pattern OPEN = Pattern.compile(".*\\d.{0,3}\\s*[-‐‑‒–—―−~〜～]\\s*$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int LONGEST = 30;

    private final PeriodReader periods;

    BrokenPeriods(PeriodReader periods) {
        this.periods = periods;
    }

    List<ReadingLine> joined(List<ReadingLine> lines) {
        List<ReadingLine> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            if (i + 1 < lines.size()
                    && line.text().length() <= LONGEST
                    && OPEN.matcher(line.text()).matches()) {
                ReadingLine both = line.followedBy(lines.get(i + 1), " ");
                Optional<PeriodMatch> match = periods.find(both.text());
                if (match.isPresent() && match.get().to() > line.text().length()) {
                    joined.add(both);
                    i++;
                    continue;
                }
            }
            if (i + 1 < lines.size()
                    && isYear(line)
                    && isYear(lines.get(i + 1))
                    && isAscending(line, lines.get(i + 1))) {
                joined.add(line.followedBy(lines.get(++i), " – "));
                continue;
            }
            joined.add(line);
        }
        return joined;
    }

    /** "2010" above "2013" in a narrow column. */
    private static boolean isYear(ReadingLine line) {
        return YEAR.matcher(line.text()).matches();
    }

    private static boolean isAscending(ReadingLine first, ReadingLine second) {
        return first.text().compareTo(second.text()) <= 0 && !second.startsBlock();
    }
}
