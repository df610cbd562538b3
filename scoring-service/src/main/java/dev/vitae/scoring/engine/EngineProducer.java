package dev.vitae.scoring.engine;

import dev.vitae.fit.FitEngine;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the engine when the service starts, so that wrong settings end it at once and no request waits for the taxonomy. */
@ApplicationScoped
class EngineProducer {

    @Produces
    @Singleton
    @Startup
    FitEngine engine(ScoringSettings settings) {
        return FitEngine.create(ConfiguredFit.of(settings));
    }
}
