package dev.vitae.gateway.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the relay works. */
@ConfigMapping(prefix = "vitae.relay")
interface RelayConfig {

    /** Rows claimed and sent in one transaction. */
    @WithDefault("100")
    int batch();

    /**
     * For fault tests: the process halts when it has claimed its n-th batch since the start and sent none of it. 0, the
     * default, never does. Set by {@code VITAE_FAULT_HALT_BEFORE_PUBLISH}.
     */
    @WithDefault("0")
    int haltBeforePublish();
}
