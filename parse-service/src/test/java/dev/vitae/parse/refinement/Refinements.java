package dev.vitae.parse.refinement;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** For tests without the framework. */
public final class Refinements {

    private Refinements() {}

    /** Nobody is asked. */
    public static Refinement none() {
        return new Refinement(
                new RefinementSettings() {
                    @Override
                    public Optional<URI> url() {
                        return Optional.empty();
                    }

                    @Override
                    public double confidence() {
                        return 0.7;
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ZERO;
                    }
                },
                new SimpleMeterRegistry());
    }
}
