package dev.vitae.scoring.models;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the model that the settings ask for. Settings that make no sense end the service when it starts. */
@ApplicationScoped
class ModelProducer {

    private static final Logger LOG = Logger.getLogger(ModelProducer.class);
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String OLLAMA = "http://127.0.0.1:11434";
    private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(1);

    private @Nullable LanguageModel model;

    @Produces
    @Singleton
    @Startup
    Models models(ModelSettings settings, MeterRegistry registry) {
        return switch (settings.provider()) {
            case NONE -> new NoModels();
            case OPENAI ->
                guarded(LangChainModel.openAi(settings, baseUrl(settings, OPENAI), name(settings)), settings, registry);
            case OLLAMA ->
                guarded(LangChainModel.ollama(settings, baseUrl(settings, OLLAMA), name(settings)), settings, registry);
        };
    }

    /** What is under way would hold up the end of the service. */
    void stop(@Observes ShutdownEvent event) {
        if (model != null) {
            model.close();
        }
    }

    private Models guarded(LanguageModel chosen, ModelSettings settings, MeterRegistry registry) {
        check(settings);
        model = chosen;
        Clock clock = Clock.systemUTC();
        Circuit circuit =
                new Circuit(settings.breaker().failures(), settings.breaker().pause(), clock);
        LOG.infof("Language model: %s, %s", settings.provider(), chosen.name());
        return new GuardedModel(chosen, settings, circuit, new ModelMeters(registry, circuit), clock);
    }

    private static void check(ModelSettings settings) {
        require(
                settings.timeout().isPositive() && settings.timeout().compareTo(LONGEST_TIMEOUT) <= 0,
                "timeout must be more than nothing and at most a minute");
        require(settings.concurrency() > 0, "concurrency must be 1 or more");
        require(settings.dailyTokens() >= 0, "daily-tokens must be 0 or more");
        require(settings.maxOutputTokens() > 0, "max-output-tokens must be 1 or more");
        require(settings.cache().entries() >= 0, "cache.entries must be 0 or more");
        require(settings.breaker().failures() > 0, "breaker.failures must be 1 or more");
    }

    private static String name(ModelSettings settings) {
        return settings.name()
                .orElseThrow(() -> new IllegalStateException("vitae.model.name must say which model is asked"));
    }

    private static String baseUrl(ModelSettings settings, String otherwise) {
        String url = settings.baseUrl().orElse(otherwise);
        boolean usable;
        try {
            URI uri = URI.create(url);
            usable = uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            usable = false;
        }
        require(usable, "base-url must be an http or https address");
        return url;
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException("vitae.model." + otherwise);
        }
    }
}
