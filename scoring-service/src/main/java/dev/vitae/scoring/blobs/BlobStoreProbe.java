package dev.vitae.scoring.blobs;

import dev.vitae.common.blobs.BlobStore;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Tells whether the blob store as a whole works, which a failure of one blob does not say. */
@Singleton
public class BlobStoreProbe {

    private final BlobStore blobs;
    private final String key = "health/scoring-service-" + UUID.randomUUID();

    /** @param blobs what is tried out */
    public BlobStoreProbe(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Writes, reads and deletes a small blob; throws what goes wrong. */
    public void tryOut() throws IOException {
        blobs.put(key, new ByteArrayInputStream(new byte[] {1}));
        try (InputStream back = blobs.open(key)) {
            if (back.read() != 1) {
                throw new IOException("the blob store gives back other bytes than it was given");
            }
        }
        blobs.delete(key);
    }

    /** Whether it all goes well. */
    public boolean works() {
        try {
            tryOut();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
