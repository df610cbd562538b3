package dev.vitae.gateway.uploads;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.files.DocumentTypes;
import dev.vitae.gateway.errors.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Takes one file part in: counted and hashed as it streams to the disk, then looked at. */
final class FileReceiver {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Spool spool;
    private final UploadRules rules;

    FileReceiver(Spool spool, UploadRules rules) {
        this.spool = spool;
        this.rules = rules;
    }

    /** @throws ApiException 413 as soon as one byte too many has come, 400 where it is empty or no document */
    ReceivedFile receive(InputStream part, int index, String filename) throws IOException {
        Path file = spool.newFile();
        boolean received = false;
        try {
            MessageDigest sha256 = sha256();
            long bytes = copy(part, file, sha256, index, filename);
            if (bytes == 0) {
                throw ApiException.badFile(
                        rules.fileField(), index, filename, "empty_file", "File is empty: " + filename);
            }
            ReceivedFile result =
                    new ReceivedFile(index, filename, sha256.digest(), bytes, type(file, index, filename), file);
            received = true;
            return result;
        } finally {
            if (!received) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long copy(InputStream part, Path file, MessageDigest sha256, int index, String filename)
            throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                bytes += read;
                if (bytes > rules.maxFileBytes()) {
                    throw ApiException.fileTooLarge(rules.fileField(), index, filename, rules.maxFileBytes());
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    private DocumentType type(Path file, int index, String filename) throws IOException {
        return DocumentTypes.detect(file)
                .orElseThrow(() -> ApiException.badFile(
                        rules.fileField(),
                        index,
                        filename,
                        "invalid_file_type",
                        "Not a PDF, DOCX, DOC, TXT, RTF, ODT or HTML file by its content: " + filename));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
