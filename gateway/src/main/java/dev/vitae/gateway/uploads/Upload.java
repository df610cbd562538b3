package dev.vitae.gateway.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * All that one multipart request brought. Closing it drops the files that nobody has taken over.
 *
 * @param files in the order they came
 * @param refused files that were left out
 * @param attachments at most one
 * @param skippedFiles names of fields that held a file and are none that this surface knows
 * @param fields the known text parts by name; of repeated ones the last
 */
public record Upload(
        List<ReceivedFile> files,
        List<RefusedFile> refused,
        List<ReceivedFile> attachments,
        Map<String, String> fields,
        List<String> skippedFiles)
        implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Upload.class);

    /** A text part, null where there was none. */
    public @Nullable String field(String name) {
        return fields.get(name);
    }

    /** The file in the field that takes one; null where there was none. */
    public @Nullable ReceivedFile attachment() {
        return attachments.isEmpty() ? null : attachments.getFirst();
    }

    static Upload begun() {
        return new Upload(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
    }

    @Override
    public void close() {
        files.forEach(Upload::drop);
        attachments.forEach(Upload::drop);
    }

    private static void drop(ReceivedFile file) {
        try {
            Files.deleteIfExists(file.spooled());
        } catch (IOException failure) {
            LOG.warnf("An uploaded file stays in the spool until it is swept: %s", failure.getMessage());
        }
    }
}
