package dev.vitae.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process has in RAM. */
public final class Memory {

    private static final String FIELD = "VmRSS:";

    private Memory() {}

    /** Resident set size in bytes, 0 for a process that is gone. */
    public static long resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(FIELD))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Of the process and all that it has started. */
    public static long residentWithChildren(ProcessHandle process) {
        return resident(process)
                + process.descendants().mapToLong(Memory::resident).sum();
    }
}
