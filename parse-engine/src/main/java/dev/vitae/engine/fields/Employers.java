package dev.vitae.engine.fields;

import dev.vitae.engine.dates.Period;
import dev.vitae.engine.fields.EntryHeaders.Header;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Several roles under one employer: its name stands once, above them. */
final class Employers {

    private Employers() {}

    /** The headers that name an employer and the time of all its roles, which stand right under it. */
    static Set<Integer> groups(List<Header> headers, List<List<Piece>> pieces, EntrySense sense) {
        Set<Integer> groups = new HashSet<>();
        for (int i = 0; i + 1 < headers.size(); i++) {
            Period all = headers.get(i).anchor().match().period();
            Period next = headers.get(i + 1).anchor().match().period();
            boolean noBody = headers.get(i).end() == headers.get(i + 1).start();
            boolean name = !pieces.get(i).isEmpty() && pieces.get(i).size() <= 2;
            if (noBody && name && !next.equals(all) && holds(all, next) && isName(pieces.get(i), sense)) {
                groups.add(i);
            }
        }
        return groups;
    }

    /** Whether one of them can be an employer and none is surely a job. */
    private static boolean isName(List<Piece> pieces, EntrySense sense) {
        EntrySense.Fit name = sense.of(pieces.get(nameAmong(pieces, sense)).text());
        return name.place() > name.role() - 1.5;
    }

    /** Which piece is the employer's name. */
    static int nameAmong(List<Piece> pieces, EntrySense sense) {
        boolean second = pieces.size() > 1
                && sense.of(pieces.get(1).text()).place()
                        > sense.of(pieces.get(0).text()).place();
        return second ? 1 : 0;
    }

    private static boolean holds(Period all, Period one) {
        if (all.start() == null || one.start() == null) {
            return false;
        }
        boolean starts = !one.start().last().isBefore(all.start().first());
        boolean ends = all.current()
                || (all.end() != null
                        && one.end() != null
                        && !one.end().first().isAfter(all.end().last()));
        return starts && ends;
    }

    /** The entries, each role with its employer; an employer's line with the time of all its roles is no position of its own. */
    static List<Entry> shared(List<Entry> entries) {
        List<Entry> positions = new ArrayList<>();
        @Nullable Entry above = null;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean isGroup = entry.role() == null
                    && entry.place() != null
                    && entry.body().isEmpty()
                    && i + 1 < entries.size()
                    && entries.get(i + 1).place() == null;
            if (entry.place() != null) {
                above = entry;
            }
            if (isGroup) {
                continue;
            }
            if (entry.place() == null && entry.role() != null && above != null) {
                Found<String> location = entry.location() == null ? above.location() : entry.location();
                positions.add(new Entry(entry.role(), above.place(), location, entry.period(), entry.body()));
            } else {
                positions.add(entry);
            }
        }
        return positions;
    }
}
