package dev.vitae.webhooks.deliveries;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept, and for how long. */
@ConfigMapping(prefix = "vitae.webhooks")
interface KeepingSettings {

    /** Events, their deliveries and attempts are deleted after this time. */
    @WithDefault("30d")
    Duration retention();

    /** After so long without a success, and as many failures as open its circuit, a subscription is disabled. */
    @WithDefault("5d")
    Duration disableAfter();
}
