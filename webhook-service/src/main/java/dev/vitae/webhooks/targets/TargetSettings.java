package dev.vitae.webhooks.targets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where deliveries may go besides the public internet, and where not even there. */
@ConfigMapping(prefix = "vitae.webhooks")
public interface TargetSettings {

    /**
     * Names and addresses that may be called whatever they lead to, over {@code http} too, separated by commas, IPv6 in brackets. They
     * are compared with the URL's host as it is written: allowing an address allows no name that leads there.
     */
    Optional<String> allowedHosts();

    /** Whether {@code http} is refused for all other hosts. */
    @WithDefault("true")
    boolean requireHttps();

    /**
     * Public addresses that lead inside all the same, such as an office's own or those of a NAT64: addresses and blocks
     * ({@code 198.51.100.0/24}) separated by commas.
     */
    Optional<String> forbiddenAddresses();

    /** How long a name may take to be resolved. */
    @WithDefault("3s")
    Duration resolutionTimeout();
}
