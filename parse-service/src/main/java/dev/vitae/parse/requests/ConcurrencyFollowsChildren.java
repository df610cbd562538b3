package dev.vitae.parse.requests;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * How many requests a lane has under way: one for each child, and a few whose documents are being fetched or whose results are
 * being stored meanwhile, so that no child waits for them; where a language model may be asked, as many more as wait for that.
 */
@StaticInitSafe // worker pools are declared before the rest of the configuration is there
public final class ConcurrencyFollowsChildren implements ConfigSourceFactory {

    private static final int MORE_THAN_CHILDREN = 2;
    private static final int DEFAULT_CHILDREN = 2;
    private static final int WAITING_FOR_MODEL = 4;
    private static final int BELOW_ANY_FILE = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue children = context.getValue("vitae.sandbox.children");
        int count = children == null || children.getValue() == null
                ? DEFAULT_CHILDREN
                : Integer.parseInt(children.getValue().trim());
        ConfigValue refinement = context.getValue("vitae.refinement.url");
        boolean waits = refinement != null
                && refinement.getValue() != null
                && !refinement.getValue().isBlank();
        String concurrency = Integer.toString(count + MORE_THAN_CHILDREN + (waits ? WAITING_FOR_MODEL : 0));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "smallrye.messaging.worker.parse-interactive.max-concurrency", concurrency,
                        "smallrye.messaging.worker.parse-bulk.max-concurrency", concurrency),
                "concurrency follows children",
                BELOW_ANY_FILE));
    }
}
