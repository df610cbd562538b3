package dev.vitae.webhooks.targets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicTargetsTest {

    private static final String URL = "https://hooks.example.com/";

    private static int refused;

    @AfterAll
    static void tell() {
        System.out.println(
                "ways inside: " + refused + " refused of " + refusedForms().count());
    }

    @ParameterizedTest
    @MethodSource("refusedForms")
    void noWayInside(List<String> form) {
        String code = codeOf(() -> check(Settings.DEFAULTS, names(form.get(1)), form.get(0)));

        assertThat(code).isEqualTo(form.get(2));
        refused++;
    }

    @ParameterizedTest
    @MethodSource("allowedForms")
    void thePublicInternetIsReached(List<String> form) {
        CheckedTarget target = check(Settings.DEFAULTS, names(form.get(1)), form.get(0));

        assertThat(target.url()).hasToString(form.get(2));
        assertThat(target.address()).hasToString(form.get(3));
    }

    @Test
    void aNameThatLeadsElsewhereTheNextTimeIsRefusedThen() {
        PublicTargets targets =
                new PublicTargets(Settings.DEFAULTS, ScriptedNames.answering("93.184.216.34", "127.0.0.1"));

        assertThat(answer(targets, URL).address()).hasToString("93.184.216.34:443");
        assertThat(codeOf(() -> answer(targets, URL))).isEqualTo("forbidden_address");
    }

    @Test
    void aNameIsAskedForOnceSoThatTheAddressThatWasCheckedIsTheOneThatIsCalled() {
        ScriptedNames names = ScriptedNames.answering("93.184.216.34");

        assertThat(check(Settings.DEFAULTS, names, URL).address().hostAddress()).isEqualTo("93.184.216.34");
    }

    @Test
    void whatANameLeadsToInsideIsNotTold() {
        assertThatThrownBy(() -> check(Settings.DEFAULTS, names("10.1.2.3"), URL))
                .hasRootCauseMessage(
                        "target_url must be public: hooks.example.com leads to an address that is not public");
    }

    @Test
    void anAddressIsToldWhatItIs() {
        assertThatThrownBy(() -> check(Settings.DEFAULTS, names("-"), "https://127.0.0.1/"))
                .hasRootCauseMessage("target_url must be public: 127.0.0.1 is a loopback address");
    }

    @Test
    void onlyANameThatCannotBeFoundMayPass() {
        assertThat(refusal(() -> check(Settings.DEFAULTS, names(""), URL)).mayPass())
                .isTrue();
        assertThat(refusal(() -> check(Settings.DEFAULTS, names("10.0.0.1"), URL))
                        .mayPass())
                .isFalse();
    }

    @Test
    void aUrlThatIsTooLongIsRefused() {
        assertThat(codeOf(() -> check(Settings.DEFAULTS, names("93.184.216.34"), URL + "x".repeat(2048))))
                .isEqualTo("invalid_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000/", "https://LOCALHOST./", "http://１２７.0.0.1/", "http://[0:0::1]/"})
    void anAllowedHostIsReachedWhereverItIsAndWithoutEncryption(String url) {
        assertThat(check(Settings.allowing(" localhost , 127.0.0.1,[::1]"), names("127.0.0.1"), url)
                        .address()
                        .hostAddress())
                .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://rebound.example.com/", "https://127.0.0.2/", "https://[::ffff:127.0.0.1]/"})
    void allowingAnAddressAllowsNothingElseThatIsOrLeadsThere(String url) {
        assertThat(codeOf(() -> check(Settings.allowing("localhost,127.0.0.1"), names("127.0.0.1"), url)))
                .isEqualTo("forbidden_address");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "", ","})
    void blankAllowsNone(String hosts) {
        assertThat(codeOf(() -> check(Settings.allowing(hosts), names("127.0.0.1"), "https://localhost/")))
                .isEqualTo("forbidden_address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.1", "http://localhost", "10.0.0.0/8", "*.example.com"})
    void aHostThatIsNoneIsFoundWhenTheServiceStarts(String hosts) {
        assertThatThrownBy(() -> new PublicTargets(Settings.allowing(hosts), names("-")))
                .hasMessageContaining(hosts);
    }

    @Test
    void withoutTheNeedOfEncryptionAddressesAreCheckedAllTheSame() {
        Settings settings = new Settings(Optional.empty(), false, Optional.empty());

        assertThat(check(settings, names("93.184.216.34"), "http://hooks.example.com/")
                        .address())
                .hasToString("93.184.216.34:80");
        assertThat(codeOf(() -> check(settings, names("-"), "http://127.0.0.1/")))
                .isEqualTo("forbidden_address");
    }

    @Test
    void publicAddressesThatLeadInsideCanBeClosed() {
        Settings settings = new Settings(Optional.empty(), true, Optional.of("93.184.216.0/24, 2606:2800::/32"));

        assertThat(codeOf(() -> check(settings, names("93.184.216.34"), URL))).isEqualTo("forbidden_address");
        assertThat(codeOf(() -> check(settings, names("-"), "https://[2606:2800::1]/")))
                .isEqualTo("forbidden_address");
        assertThat(check(settings, names("-"), "https://93.184.217.1/").address())
                .hasToString("93.184.217.1:443");
    }

    private static Stream<List<String>> refusedForms() {
        return forms("refused.txt");
    }

    private static Stream<List<String>> allowedForms() {
        return forms("allowed.txt");
    }

    private static Stream<List<String>> forms(String file) {
        try (InputStream table = PublicTargetsTest.class.getResourceAsStream(file)) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScriptedNames names(String addresses) {
        return addresses.isEmpty() || addresses.equals("-")
                ? ScriptedNames.answering()
                : ScriptedNames.answering(addresses);
    }

    private static CheckedTarget check(Settings settings, Names names, String url) {
        return answer(new PublicTargets(settings, names), url);
    }

    private static CheckedTarget answer(PublicTargets targets, String url) {
        return targets.check(url).await().atMost(Duration.ofSeconds(5));
    }

    private static String codeOf(Runnable check) {
        return refusal(check).code();
    }

    private static ForbiddenTargetException refusal(Runnable check) {
        try {
            check.run();
        } catch (CompletionException e) {
            return (ForbiddenTargetException) e.getCause();
        }
        throw new AssertionError("got through");
    }
}
