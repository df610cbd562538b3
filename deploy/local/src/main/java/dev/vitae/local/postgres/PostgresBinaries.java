package dev.vitae.local.postgres;

import dev.vitae.local.processes.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own files, which come inside a jar for each platform. */
final class PostgresBinaries {

    static final String VERSION = "18.6";

    private static final Map<String, String> ARCHIVES = Map.of(
            "linux amd64", "postgres-linux-x86_64.txz",
            "linux x86_64", "postgres-linux-x86_64.txz",
            "linux aarch64", "postgres-linux-arm_64.txz");

    private PostgresBinaries() {}

    /** Unpacks into {@code folder} where that has not happened yet; several processes may try at once. */
    static void unpackInto(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var parent = Folders.createPrivate(folder.resolveSibling(""));
        var unfinished = Files.createTempDirectory(parent, ".postgres-");
        try {
            try (var archive =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(openArchive())))) {
                unpack(archive, unfinished);
            }
            moveIntoPlace(unfinished, folder);
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void moveIntoPlace(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder);
        } catch (FileSystemException failure) {
            // somebody else was faster: theirs is as good
            if (!Files.isDirectory(folder)) {
                throw failure;
            }
        }
    }

    private static InputStream openArchive() throws IOException {
        var platform = (System.getProperty("os.name") + " " + System.getProperty("os.arch")).toLowerCase(Locale.ROOT);
        var name = ARCHIVES.get(platform);
        var archive = name == null ? null : PostgresBinaries.class.getResourceAsStream("/" + name);
        if (archive == null) {
            throw new IOException("there is no PostgreSQL " + VERSION + " for " + platform
                    + " in this build; it runs on Linux, amd64 and arm64");
        }
        return archive;
    }

    private static void unpack(TarArchiveInputStream archive, Path target) throws IOException {
        for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var file = target.resolve(entry.getName()).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("the archive reaches outside its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else if (entry.isLink()) {
                Files.copy(target.resolve(entry.getLinkName()), file);
            } else {
                Files.copy(archive, file);
            }
            if (!entry.isSymbolicLink() && (entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
