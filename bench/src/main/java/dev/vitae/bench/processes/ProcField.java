package dev.vitae.bench.processes;

import java.util.List;

/** A line such as {@code VmRSS:     1234 kB}. */
final class ProcField {

    private ProcField() {}

    static long bytes(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).replace("kB", "").strip())
                .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + field));
    }
}
