package dev.vitae.webhooks.targets;

import java.time.Duration;
import java.util.Optional;

/** As nobody has configured anything, unless said otherwise. */
record Settings(Optional<String> allowedHosts, boolean requireHttps, Optional<String> forbiddenAddresses)
        implements TargetSettings {

    static final Settings DEFAULTS = new Settings(Optional.empty(), true, Optional.empty());

    static Settings allowing(String hosts) {
        return new Settings(Optional.of(hosts), true, Optional.empty());
    }

    @Override
    public Duration resolutionTimeout() {
        return Duration.ofSeconds(3);
    }
}
