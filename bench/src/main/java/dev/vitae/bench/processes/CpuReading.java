package dev.vitae.bench.processes;

import java.util.Map;
import java.util.TreeMap;

/** CPU seconds by part of the suite: up to a moment, or between two. */
public record CpuReading(Map<String, Double> seconds) {

    public CpuReading {
        seconds = new TreeMap<>(seconds);
    }

    /** What was used since an earlier reading. */
    public CpuReading since(CpuReading earlier) {
        Map<String, Double> used = new TreeMap<>();
        seconds.forEach((part, now) -> used.put(part, now - earlier.seconds.getOrDefault(part, 0.0)));
        return new CpuReading(used);
    }

    public double total() {
        return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
