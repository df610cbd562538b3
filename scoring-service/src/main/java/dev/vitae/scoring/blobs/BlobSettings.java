package dev.vitae.scoring.blobs;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where blobs lie. */
@ConfigMapping(prefix = "vitae.blobs")
public interface BlobSettings {

    /** The folder that all services of one machine share. */
    Path folder();
}
