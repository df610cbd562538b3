package dev.vitae.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A process that can be told from a later one with the same number: a pid alone is given away again. The start is
 * counted from the machine's start, so that a clock that is set does not change it.
 *
 * @param pid its number
 * @param startTicks when it started, in the kernel's ticks since the machine started
 * @param boot which start of the machine that was
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    /** Of the fields of {@code /proc/<pid>/stat} that follow the name in parentheses. */
    private static final int START_TIME = 19;

    private static final int STATE = 0;
    /** Ended, and kept in the table only until its parent has asked how. */
    private static final Set<String> ENDED = Set.of("Z", "X");

    /** The identity of a process that runs now. */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            // the name may hold spaces and parentheses, so the count starts behind the last one
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            if (ENDED.contains(fields.get(STATE))) {
                return Optional.empty();
            }
            return Optional.of(new ProcessIdentity(
                    pid,
                    Long.parseLong(fields.get(START_TIME)),
                    Files.readString(BOOT_ID).strip()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The process, if it is this very one and still runs. */
    public Optional<ProcessHandle> process() {
        return of(pid).filter(this::equals).flatMap(same -> ProcessHandle.of(pid));
    }

    /** Reads what {@link #writeTo} wrote; a missing or damaged file names nobody. */
    public static Optional<ProcessIdentity> readFrom(Path file) {
        try {
            var parts = List.of(Files.readString(file).strip().split(" ", -1));
            if (parts.size() != 3) {
                return Optional.empty();
            }
            return Optional.of(
                    new ProcessIdentity(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)), parts.get(2)));
        } catch (IOException | NumberFormatException unusable) {
            return Optional.empty();
        }
    }

    public void writeTo(Path file) throws IOException {
        Folders.writePrivate(file, pid + " " + startTicks + " " + boot + "\n");
    }
}
