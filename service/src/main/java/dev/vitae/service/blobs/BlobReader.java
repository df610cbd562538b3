package dev.vitae.service.blobs;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.service.waiting.Await;
import dev.vitae.service.waiting.Patience;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads blobs, and waits while the blob store is away. */
public final class BlobReader {

    private final BlobStore blobs;

    public BlobReader(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** The text of a blob; empty where it is gone. Blocks. */
    public Optional<String> text(String key) {
        return Await.await(Patience.untilDone(Uni.createFrom().item(() -> content(key))));
    }

    private Optional<String> content(String key) {
        try (InputStream content = blobs.open(key)) {
            return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
