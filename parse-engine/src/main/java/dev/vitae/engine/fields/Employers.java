package dev.vitae.engine.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several roles under one employer: its name stands once, above them. */
final class Employers {

    private Employers() {}

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
