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
        return new ProcMemory(bytes(lines, "Rss:"), bytes(lines, "Pss:"));
    }

    private static long bytes(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + field));
    }
}
