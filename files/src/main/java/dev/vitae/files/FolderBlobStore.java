package dev.vitae.files;

import dev.vitae.common.blobs.BlobStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A blob store in a folder of one machine. A blob is written beside its place and moved there when it is whole, so a reader
 * never sees half of one, also not after a kill. It is not forced to the disk: a blob survives its process, not the power.
 */
public final class FolderBlobStore implements BlobStore {

    private static final int MAX_KEY_LENGTH = 512;
    private static final Pattern KEY = Pattern.compile("[a-z0-9_-][a-z0-9_.-]*(/[a-z0-9_-][a-z0-9_.-]*)*");
    private static final int COPY_BUFFER_BYTES = 64 * 1024;

    private final Path folder;

    /** @param folder made when the first blob is put there */
    public FolderBlobStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public long put(String key, InputStream content) throws IOException {
        Path place = place(key);
        Files.createDirectories(place.getParent());
        Path unfinished = place.resolveSibling(place.getFileName() + ".part-" + UUID.randomUUID());
        try {
            long bytes = copy(content, unfinished);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return bytes;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public void putFile(String key, Path file) throws IOException {
        Path place = place(key);
        Files.createDirectories(place.getParent());
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException onAnotherDisk) {
            try (InputStream content = Files.newInputStream(file)) {
                put(key, content);
            }
            Files.delete(file);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public void deleteFolder(String folder) throws IOException {
        try {
            Files.walkFileTree(place(folder), new DeleteAll());
        } catch (NoSuchFileException gone) {
            // Nothing there, or somebody else deletes it at this moment: both are what was asked for.
        }
    }

    private static long copy(InputStream content, Path to) throws IOException {
        byte[] buffer = new byte[COPY_BUFFER_BYTES];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
            }
        }
        return bytes;
    }

    private Path place(String key) {
        if (key.length() > MAX_KEY_LENGTH || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a blob key");
        }
        return folder.resolve(key);
    }

    private static final class DeleteAll extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
