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
    private static final int LONGEST = 30;

    private final PeriodReader periods;

    BrokenPeriods(PeriodReader periods) {
        this.periods = periods;
    }

    List<ReadingLine> joined(List<ReadingLine> lines) {
        List<ReadingLine> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadingLine line = lines.get(i);
            if (i + 1 < lines.size() && line.text().length() <= LONGEST && OPEN.matcher(line.text()).matches()) {
                ReadingLine both = line.followedBy(lines.get(i + 1), " ");
                Optional<PeriodMatch> match = periods.find(both.text());
                if (match.isPresent() && match.get().to() > line.text().length()) {
                    joined.add(both);
                    i++;
                    continue;
                }
            }
            joined.add(line);
        }
        return joined;
    }
}
