package dev.vitae.bench.processes;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the parts of the suite hold in memory at a moment. */
public record MemoryReading(Map<String, Part> parts) {

    public MemoryReading {
        parts = new TreeMap<>(parts);
    }

    /** The processes of one part together. */
    public record Part(int processes, long rssBytes, long pssBytes) {

        Part plus(Part other) {
            return new Part(processes + other.processes, rssBytes + other.rssBytes, pssBytes + other.pssBytes);
        }
    }

    /** Some parts together. */
    public Part sum(Set<String> names) {
        return parts.entrySet().stream()
                .filter(part -> names.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .reduce(new Part(0, 0, 0), Part::plus);
    }
}
