package dev.vitae.scoring.models;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Models as the settings ask for them. */
public final class TestModels {

    private TestModels() {}

    /** The model of this server; short times, so that tests are. */
    public static Models of(ModelServer server, Map<String, String> more) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "vitae.model.provider", "openai",
                "vitae.model.base-url", server.baseUrl(),
                "vitae.model.name", "test-model",
                "vitae.model.key", ModelServer.KEY,
                "vitae.model.temperature", "0",
                "vitae.model.timeout", "3s"));
        properties.putAll(more);
        return of(properties, new SimpleMeterRegistry());
    }

    static Models of(Map<String, String> properties, SimpleMeterRegistry meters) {
        ModelSettings settings = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(ModelSettings.class)
                .build()
                .getConfigMapping(ModelSettings.class);
        return new ModelProducer().models(settings, meters);
    }
}
