package dev.vitae.bench.processes;

import java.util.List;

/**
 * What one process holds in memory, from {@code /proc/<pid>/smaps_rollup}.
 *
 * @param rssBytes all pages it has in memory, shared ones in full
 * @param pssBytes the same with shared pages divided by the number of those who share them
 */
record ProcMemory(long rssBytes, long pssBytes) {

    static final ProcMemory NONE = new ProcMemory(0, 0);

    static ProcMemory parse(List<String> lines) {
        return new ProcMemory(ProcField.bytes(lines, "Rss:"), ProcField.bytes(lines, "Pss:"));
    }
}
