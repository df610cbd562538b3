package dev.vitae.bench.processes;

import java.util.List;

/**
 * What one process holds in memory and held at most, from {@code /proc/<pid>/status}.
 *
 * @param rssBytes all pages it has in memory, shared ones in full
 * @param peakRssBytes the most that ever was
 */
public record ProcStatus(long rssBytes, long peakRssBytes) {

    static ProcStatus parse(List<String> lines) {
        return new ProcStatus(ProcField.bytes(lines, "VmRSS:"), ProcField.bytes(lines, "VmHWM:"));
    }
}
