package dev.vitae.bench.processes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The folder in which Linux shows its processes. */
public final class Proc {

    private final Path folder;

    public Proc(Path folder) {
        this.folder = folder;
    }

    List<ProcStat> processes() throws IOException {
        List<ProcStat> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "[0-9]*")) {
            for (Path entry : entries) {
                stat(entry).ifPresent(found::add);
            }
        }
        return found;
    }

    ProcMemory memory(long pid) {
        try {
            return ProcMemory.parse(
                    Files.readAllLines(folder.resolve(String.valueOf(pid)).resolve("smaps_rollup")));
        } catch (IOException ended) {
            return ProcMemory.NONE;
        }
    }

    /** Of a process that lives. */
    public ProcStatus status(long pid) throws IOException {
        return ProcStatus.parse(
                Files.readAllLines(folder.resolve(String.valueOf(pid)).resolve("status")));
    }

    private static Optional<ProcStat> stat(Path process) {
        try {
            return Optional.of(ProcStat.parse(Files.readString(process.resolve("stat"))));
        } catch (IOException ended) {
            // between the listing and the reading; its time is then in its parent's
            return Optional.empty();
        }
    }
}
