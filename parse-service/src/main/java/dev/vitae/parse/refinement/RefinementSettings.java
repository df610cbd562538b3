package dev.vitae.parse.refinement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whether a language model is asked about a CV, and when. */
@ConfigMapping(prefix = "vitae.refinement")
public interface RefinementSettings {

    /** Address of a scoring-service that has a language model; nobody is asked where it isn't set. */
    Optional<URI> url();

    /** A CV is asked about where a field of its self check is less sure than this, 0 to 1; the self check begins at 0.7. */
    @WithDefault("0.7")
    double confidence();

    /** How long a CV waits for the answer at most; scoring-service gives up its model earlier ({@code vitae.model.timeout}). */
    @WithDefault("65s")
    Duration timeout();
}
