package dev.vitae.gateway.plans;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What the plans allow. The defaults, those of the portal document, stand in {@code META-INF/microprofile-config.properties}. */
@ConfigMapping(prefix = "vitae.plans")
public interface Plans {

    /** By name in lower case: {@code vitae.plans.pro.monthly-parses} and so on. */
    @WithParentName
    Map<PlanName, Plan> byName();

    /** One plan's limits. */
    interface Plan {

        /** Files a month; a duplicate answered from what is stored doesn't count. */
        int monthlyParses();

        /** Files in one upload. */
        int batchFiles();

        /** Bytes of one file. */
        @WithDefault("10M")
        MemorySize fileSize();
    }

    /** The limits of this plan. */
    default Plan of(PlanName name) {
        Plan plan = byName().get(name);
        if (plan == null) {
            throw new IllegalStateException("no limits configured for plan " + name);
        }
        return plan;
    }
}
