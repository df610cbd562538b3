package dev.vitae.webhooks.secrets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** The keys that secrets are encrypted with. */
@ConfigMapping(prefix = "vitae.webhooks")
interface SecretsConfig {

    /** The key of today: 32 bytes in Base64. */
    String secretKey();

    /** Its name, which is stored with each secret. Another key gets another name. */
    @WithDefault("1")
    String secretKeyId();

    /** Keys of before by their names, which still open what was encrypted with them. */
    Map<String, String> earlierSecretKeys();
}
