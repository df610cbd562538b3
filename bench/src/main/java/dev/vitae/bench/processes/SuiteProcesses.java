package dev.vitae.bench.processes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The processes of one suite: those whose numbers lie in {@code <data>/run/<part>.pid} and in PostgreSQL's
 * {@code postmaster.pid}, and all that descend from them.
 *
 * <p>The CPU time of the suite is the sum, over the processes that live, of their own time and that of the descendants they
 * waited for. A process that ends between two readings moves its time into its parent's, so nothing is lost and nothing is
 * counted twice, as long as the parts themselves live on.
 */
public final class SuiteProcesses {

    /** What parse-service starts. */
    public static final String SANDBOX = "sandbox children";

    public static final String GATEWAY = "gateway";
    public static final String PARSE_SERVICE = "parse-service";
    public static final String POSTGRES = "postgres";

    /** Linux counts in hundredths of a second for programs, whatever the kernel's own clock (USER_HZ). */
    private static final double TICKS_PER_SECOND = 100;

    private final Proc proc;
    private final Map<Long, String> roots;

    private SuiteProcesses(Proc proc, Map<Long, String> roots) {
        this.proc = proc;
        this.roots = roots;
    }

    /** Finds the parts that run now; empty where none does. */
    public static SuiteProcesses of(Path data, Proc proc) throws IOException {
        Map<Long, String> alive = new HashMap<>();
        Map<Long, ProcStat> processes = byPid(proc.processes());
        for (Map.Entry<Path, String> file : pidFiles(data).entrySet()) {
            long pid = firstNumber(file.getKey());
            if (processes.containsKey(pid)) {
                alive.put(pid, file.getValue());
            }
        }
        return new SuiteProcesses(proc, alive);
    }

    /** The parts that run, by name. */
    public List<String> parts() {
        return roots.values().stream().distinct().sorted().toList();
    }

    /** CPU seconds used so far, by part. */
    public CpuReading cpu() throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        Map<Long, ProcStat> processes = byPid(proc.processes());
        for (long root : roots.keySet()) {
            if (!processes.containsKey(root)) {
                throw new IllegalStateException(roots.get(root) + " ended during the measurement");
            }
        }
        for (ProcStat process : processes.values()) {
            String part = part(process, processes);
            if (part != null) {
                seconds.merge(part, process.ownTicks() / TICKS_PER_SECOND, Double::sum);
                seconds.merge(partOfChildren(part), process.reapedTicks() / TICKS_PER_SECOND, Double::sum);
            }
        }
        return new CpuReading(seconds);
    }

    /** What each part holds in memory now. */
    public MemoryReading memory() throws IOException {
        Map<String, MemoryReading.Part> parts = new TreeMap<>();
        Map<Long, ProcStat> processes = byPid(proc.processes());
        for (ProcStat process : processes.values()) {
            String part = part(process, processes);
            if (part != null) {
                ProcMemory memory = proc.memory(process.pid());
                parts.merge(
                        part,
                        new MemoryReading.Part(1, memory.rssBytes(), memory.pssBytes()),
                        MemoryReading.Part::plus);
            }
        }
        return new MemoryReading(parts);
    }

    private @Nullable String part(ProcStat process, Map<Long, ProcStat> processes) {
        String own = roots.get(process.pid());
        if (own != null) {
            return own;
        }
        ProcStat parent = processes.get(process.parent());
        String inherited = parent == null ? null : part(parent, processes);
        return inherited == null ? null : partOfChildren(inherited);
    }

    private static String partOfChildren(String part) {
        return part.equals(PARSE_SERVICE) ? SANDBOX : part;
    }

    private static Map<Long, ProcStat> byPid(List<ProcStat> processes) {
        return processes.stream().collect(Collectors.toMap(ProcStat::pid, Function.identity()));
    }

    private static Map<Path, String> pidFiles(Path data) throws IOException {
        Map<Path, String> found = new HashMap<>();
        Path postmaster = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
        if (Files.isRegularFile(postmaster)) {
            found.put(postmaster, POSTGRES);
        }
        Path run = data.resolve("run");
        if (Files.isDirectory(run)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "*.pid")) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    found.put(file, name.substring(0, name.length() - ".pid".length()));
                }
            }
        }
        return found;
    }

    private static long firstNumber(Path pidFile) throws IOException {
        String text = Files.readString(pidFile).strip();
        String first = text.split("\\D", 2)[0];
        return first.isEmpty() ? -1 : Long.parseLong(first);
    }
}
