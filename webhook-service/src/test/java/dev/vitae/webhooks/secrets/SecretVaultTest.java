package dev.vitae.webhooks.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.webhooks.signatures.SigningSecret;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretVaultTest {

    private static final UUID SUBSCRIPTION = UUID.fromString("01a20b89-842c-7b11-98ca-018606cb18c9");
    private static final String KEY = key('a');
    private static final String NEXT_KEY = key('b');

    private final SecretVault vault = vault(KEY, "1", Map.of());
    private final SigningSecret secret = vault.create();

    @Test
    void whatIsSealedOpensAgain() {
        assertThat(vault.open(vault.seal(secret, SUBSCRIPTION), SUBSCRIPTION)).isEqualTo(secret);
    }

    @Test
    void theSameSecretIsNeverSealedAlikeAndNothingOfItIsSeen() {
        SealedSecret sealed = vault.seal(secret, SUBSCRIPTION);

        assertThat(sealed.ciphertext())
                .isNotEqualTo(vault.seal(secret, SUBSCRIPTION).ciphertext());
        assertThat(new String(sealed.ciphertext(), StandardCharsets.ISO_8859_1)).doesNotContain("whsec_");
    }

    @Test
    void anotherSubscriptionsSecretDoesNotOpen() {
        SealedSecret sealed = vault.seal(secret, SUBSCRIPTION);

        assertThatThrownBy(() -> vault.open(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneChangedBitDoesNotOpen() {
        for (int i = 0; i < vault.seal(secret, SUBSCRIPTION).ciphertext().length; i++) {
            SealedSecret sealed = vault.seal(secret, SUBSCRIPTION);
            sealed.ciphertext()[i] ^= 1;

            assertThatThrownBy(() -> vault.open(sealed, SUBSCRIPTION)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatIsCutOffDoesNotOpen() {
        for (int length : new int[] {0, 5, 12, 20}) {
            SealedSecret sealed = new SealedSecret(new byte[length], "1");

            assertThatThrownBy(() -> vault.open(sealed, SUBSCRIPTION)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void afterAChangeOfTheKeyTheEarlierOneStillOpensAndTheNewOneSeals() {
        SealedSecret sealed = vault.seal(secret, SUBSCRIPTION);
        SecretVault next = vault(NEXT_KEY, "2", Map.of("1", KEY));

        assertThat(next.open(sealed, SUBSCRIPTION)).isEqualTo(secret);
        assertThat(next.seal(secret, SUBSCRIPTION).keyId()).isEqualTo("2");
    }

    @Test
    void aKeyThatIsMissingIsNamed() {
        SealedSecret sealed = vault.seal(secret, SUBSCRIPTION);
        SecretVault other = vault(NEXT_KEY, "2", Map.of());

        assertThatThrownBy(() -> other.open(sealed, SUBSCRIPTION)).hasMessageContaining("of the name 1");
    }

    @Test
    void keysComeFromTheEnvironment() {
        SealedSecret sealed = vault.seal(secret, SUBSCRIPTION);
        Map<String, String> environment = Map.of(
                "VITAE_WEBHOOKS_SECRET_KEY", NEXT_KEY,
                "VITAE_WEBHOOKS_SECRET_KEY_ID", "2",
                "VITAE_WEBHOOKS_EARLIER_SECRET_KEYS_1", KEY);
        SecretsConfig config = new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(SecretsConfig.class)
                .build()
                .getConfigMapping(SecretsConfig.class);

        assertThat(new SecretVault(config).open(sealed, SUBSCRIPTION)).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "no Base64 !"})
    void aKeyThatIsNoneNamesItsSettingAndIsNotTold(String key) {
        assertThatThrownBy(() -> vault(key, "1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("vitae.webhooks.secret-key must be");
        assertThatThrownBy(() -> vault(KEY, "2", Map.of("1", key)))
                .hasMessageStartingWith("vitae.webhooks.earlier-secret-keys.1 must be")
                .hasMessageNotContaining("c2hvcnQ");
    }

    private static SecretVault vault(String key, String id, Map<String, String> earlier) {
        return new SecretVault(new SecretsConfig() {
            @Override
            public String secretKey() {
                return key;
            }

            @Override
            public String secretKeyId() {
                return id;
            }

            @Override
            public Map<String, String> earlierSecretKeys() {
                return earlier;
            }
        });
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
