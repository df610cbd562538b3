package dev.vitae.scoring.blobs;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.files.FolderBlobStore;
import dev.vitae.service.blobs.BlobStoreProbe;
import dev.vitae.service.blobs.BlobStoreReadiness;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** The blob store of this installation: a folder that all services of one machine share. */
final class BlobStores {

    private BlobStores() {}

    @Produces
    @Singleton
    static BlobStore blobStore(@ConfigProperty(name = "vitae.blobs.folder") Path folder) {
        return new FolderBlobStore(folder);
    }

    @Produces
    @Singleton
    static BlobStoreProbe probe(BlobStore blobs) {
        return new BlobStoreProbe(blobs, "scoring-service");
    }

    @Produces
    @Singleton
    @Readiness
    static HealthCheck readiness(BlobStoreProbe probe) {
        return new BlobStoreReadiness(probe);
    }
}
