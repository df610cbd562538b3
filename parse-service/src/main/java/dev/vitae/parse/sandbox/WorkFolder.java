package dev.vitae.parse.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where documents lie while they are read. A lock keeps a second service out, so that whatever lies there at start is left
 * over from a service that is no more, and can go.
 */
final class WorkFolder implements Closeable {

    private final Path folder;
    private final FileChannel lockFile;

    private WorkFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static WorkFolder open(Path wanted) {
        try {
            Path folder = wanted.toAbsolutePath().normalize();
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            FileChannel lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new IllegalStateException("another parse service uses the work folder " + folder
                        + "; set VITAE_SANDBOX_WORK_FOLDER to a folder of its own");
            }
            deleteAll(folder.resolve("tasks"));
            deleteAll(folder.resolve("children"));
            Files.createDirectory(folder.resolve("tasks"));
            Files.createDirectory(folder.resolve("children"));
            return new WorkFolder(folder, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the work folder " + wanted, e);
        }
    }

    /** A private folder for one document. */
    TaskFolder newTask() throws IOException {
        return new TaskFolder(Files.createDirectory(
                folder.resolve("tasks").resolve(UUID.randomUUID().toString())));
    }

    /** An empty folder for a child's own files; what its predecessor left there is gone. */
    Path emptyChildFolder(int slot) throws IOException {
        Path own = folder.resolve("children").resolve(Integer.toString(slot));
        deleteAll(own);
        return Files.createDirectory(own);
    }

    @Override
    public void close() throws IOException {
        deleteAll(folder.resolve("tasks"));
        deleteAll(folder.resolve("children"));
        Files.deleteIfExists(folder.resolve("lock"));
        lockFile.close();
        // only an empty folder goes: it may hold what is not ours
        try (Stream<Path> rest = Files.list(folder)) {
            if (rest.findAny().isPresent()) {
                return;
            }
        }
        Files.deleteIfExists(folder);
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
