package dev.vitae.gateway.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where webhook-service answers. */
@ConfigMapping(prefix = "vitae.webhooks")
interface WebhooksConfig {

    URI url();

    /** For how long it is waited for; it may have to ask a slow DNS. */
    @WithDefault("15s")
    Duration timeout();
}
