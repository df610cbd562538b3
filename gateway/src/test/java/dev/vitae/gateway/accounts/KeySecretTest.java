package dev.vitae.gateway.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeySecretTest {

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void everyKindOfKeyIsReadBackAsWhatItIs(KeyKind kind) {
        KeySecret secret = KeySecret.create(kind, false, random);

        assertThat(KeySecret.parse(secret.text())).contains(secret);
        assertThat(secret.text()).matches("[a-z_]+[0-9A-Za-z]{38}");
    }

    @Test
    void testKeysOfThePortalShowWhatTheyAre() {
        assertThat(KeySecret.create(KeyKind.PORTAL, true, random).text()).startsWith("cv_test_");
        assertThat(KeySecret.create(KeyKind.PORTAL, false, random).text()).startsWith("cv_live_");
    }

    @Test
    void aKeyWithOneWrongCharacterIsRefusedWithoutAQuery() {
        Random places = new Random(42);
        for (int i = 0; i < 1000; i++) {
            String key = KeySecret.create(KeyKind.PORTAL, false, random).text();
            int at = places.nextInt(KeyKind.PORTAL.prefix().length(), key.length());
            char wrong = key.charAt(at) == 'x' ? 'y' : 'x';

            assertThat(KeySecret.parse(key.substring(0, at) + wrong + key.substring(at + 1)))
                    .isEmpty();
        }
    }

    @Test
    void neitherTextNorToStringOfAListingGivesTheSecretAway() {
        KeySecret secret = KeySecret.create(KeyKind.PORTAL, false, random);

        assertThat(secret.shown()).hasSize("cv_live_".length() + 4);
        assertThat(secret).hasToString(secret.shown() + "...");
        assertThat(secret.hash()).hasSize(32);
    }
}
