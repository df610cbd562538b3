package dev.vitae.scoring.requests;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * How many requests a lane has under way: one for each core, and with a language model as many more as it may be asked at once,
 * since those wait.
 */
@StaticInitSafe // worker pools are declared before the rest of the configuration is there
public final class WorkersFollowCores implements ConfigSourceFactory {

    private static final int BELOW_ANY_FILE = 50;
    /** As in ModelSettings. */
    private static final String CONCURRENCY = "4";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        int waiting = value(context, "vitae.model.provider", "none").equals("none")
                ? 0
                : Integer.parseInt(value(context, "vitae.model.concurrency", CONCURRENCY));
        String workers = Integer.toString(Runtime.getRuntime().availableProcessors() + waiting);
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "smallrye.messaging.worker.score-interactive.max-concurrency", workers,
                        "smallrye.messaging.worker.score-bulk.max-concurrency", workers),
                "workers follow cores",
                BELOW_ANY_FILE));
    }

    private static String value(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null || value.getValue().isBlank()
                ? otherwise
                : value.getValue().trim();
    }
}
