package dev.vitae.gateway.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Keys of accounts. */
@ConfigMapping(prefix = "vitae.keys")
public interface KeysConfig {

    /** How many keys that are not revoked an account may have. */
    @WithDefault("100")
    int perAccount();
}
