package dev.vitae.gateway.plans;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What the tiers allow. The defaults, those of the match document, stand in {@code META-INF/microprofile-config.properties}. */
@ConfigMapping(prefix = "vitae.tiers")
public interface Tiers {

    /** By name in lower case: {@code vitae.tiers.free.batch-files} and so on. */
    @WithParentName
    Map<TierName, Tier> byName();

    /** One tier's limits. */
    interface Tier {

        /** CVs in one submission. */
        int batchFiles();

        /** Bytes of one file. */
        @WithDefault("5M")
        MemorySize fileSize();
    }

    /** The limits of this tier. */
    default Tier of(TierName name) {
        Tier tier = byName().get(name);
        if (tier == null) {
            throw new IllegalStateException("no limits configured for tier " + name);
        }
        return tier;
    }
}
