package dev.vitae.scoring.blobs;

import dev.vitae.common.blobs.BlobStore;
import dev.vitae.files.FolderBlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the blob store. */
@ApplicationScoped
class BlobStoreProducer {

    @Produces
    @Singleton
    BlobStore blobStore(BlobSettings settings) {
        return new FolderBlobStore(settings.folder());
    }
}
