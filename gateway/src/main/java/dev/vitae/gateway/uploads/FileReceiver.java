package dev.vitae.gateway.uploads;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.files.DocumentTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Takes one file part in: counted and hashed as it streams to the disk, then looked at. */
final class FileReceiver {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private final Spool spool;
    private final long maxFileBytes;

    FileReceiver(Spool spool, long maxFileBytes) {
        this.spool = spool;
        this.maxFileBytes = maxFileBytes;
    }

    /** Refused as soon as one byte too many has come, and where it is empty or no document. */
    Reception receive(InputStream part, int index, String filename) throws IOException {
        Path file = spool.newFile();
        boolean received = false;
        try {
            MessageDigest sha256 = sha256();
            long bytes = copy(part, file, sha256);
            if (bytes > maxFileBytes) {
                return refused(
                        filename, RefusedFile.TOO_LARGE, "File exceeds " + maxFileBytes / MEGABYTE + " MB limit");
            }
            if (bytes == 0) {
                return refused(filename, RefusedFile.EMPTY, "File is empty");
            }
            Optional<DocumentType> type = DocumentTypes.detect(file);
            if (type.isEmpty()) {
                return refused(
                        filename,
                        RefusedFile.WRONG_TYPE,
                        "Not a PDF, DOCX, DOC, TXT, RTF, ODT or HTML file by its content");
            }
            received = true;
            return new Reception.Received(new ReceivedFile(index, filename, sha256.digest(), bytes, type.get(), file));
        } finally {
            if (!received) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Returns how many bytes came, counting no further than one too many. */
    private long copy(InputStream part, Path file, MessageDigest sha256) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                bytes += read;
                if (bytes > maxFileBytes) {
                    return bytes;
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    private static Reception refused(String filename, String code, String reason) {
        return new Reception.Refused(new RefusedFile(filename, code, reason));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
