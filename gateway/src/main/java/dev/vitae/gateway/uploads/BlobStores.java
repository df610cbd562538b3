package dev.vitae.gateway.uploads;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.files.FolderBlobStore;
import dev.vitae.service.blobs.BlobReader;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The blob store of this installation: a folder that gateway and parse-service both see. */
final class BlobStores {

    private BlobStores() {}

    @Produces
    @Singleton
    static BlobStore blobStore(@ConfigProperty(name = "vitae.blobs.folder") Path folder) {
        return new FolderBlobStore(folder);
    }

    @Produces
    @Singleton
    static BlobReader reader(BlobStore blobs) {
        return new BlobReader(blobs);
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
