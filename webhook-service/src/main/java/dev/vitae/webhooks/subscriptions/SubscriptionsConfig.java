package dev.vitae.webhooks.subscriptions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What subscriptions an account may have. */
@ConfigMapping(prefix = "vitae.webhooks")
interface SubscriptionsConfig {

    /** Subscriptions of an account. */
    @WithDefault("20")
    int maxPerAccount();

    /** For how long after a rotation the secret before signs too. */
    @WithDefault("24h")
    Duration rotationGrace();
}
