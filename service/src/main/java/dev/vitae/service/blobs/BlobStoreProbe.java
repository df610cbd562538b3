package dev.vitae.service.blobs;

import dev.vitae.common.blobs.BlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Tells whether the blob store as a whole works, which a failure of one blob does not say. */
public final class BlobStoreProbe {

    private final BlobStore blobs;
    private final String key;

    /**
     * @param blobs what is tried out
     * @param service who tries, in the key of the small blob
     */
    public BlobStoreProbe(BlobStore blobs, String service) {
        this.blobs = blobs;
        this.key = "health/" + service + "-" + UUID.randomUUID();
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
