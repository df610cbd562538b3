package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningSuite.class)
class LifecycleIT {

    @Test
    void downLeavesNoProcessAndUpFindsTheData(SuiteProcesses suite) throws IOException {
        var portal = suite.portal(suite.newKey("ultra"));
        var file = CvFile.copies(suite.samples().resolve("amelia-hartwell.pdf"), 1);
        portal.upload(file);
        assertThat(suite.suite("status").code()).isZero();

        assertThat(suite.suite("down").code()).isZero();

        assertThat(suite.processes()).isEmpty();
        assertThat(suite.suite("status").code()).isEqualTo(1);
        assertThat(suite.suite("down").code()).as("once more").isZero();
        suite.up();
        assertThat(portal.upload(file)
                        .body()
                        .path("results")
                        .path(0)
                        .path("cached")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void upTwiceSaysSo(SuiteProcesses suite) {
        var again = suite.suite("up");

        assertThat(again.code()).isZero();
        assertThat(again.output()).contains("Vitae is up already.");
    }

    @Test
    void statusShowsTheMemoryOfTheServices(SuiteProcesses suite) {
        assertThat(suite.suite("status").output())
                .contains(
                        "gateway",
                        "parse-service",
                        "scoring-service",
                        "webhook-service",
                        "sandbox child",
                        "postgres",
                        "kafka")
                .containsPattern("our services and the children of the sandbox +\\d+ MB");
    }

    @Test
    void aSecondSuiteOnTheSamePortIsTurnedAwayWithTheReason(SuiteProcesses suite) throws IOException {
        try (var second = new SuiteProcesses("second")) {
            var exit = second.suiteOnTheGatewayPortOf(suite);

            assertThat(exit.code()).isEqualTo(1);
            assertThat(exit.output())
                    .contains("port " + suite.gatewayPort() + " for gateway is used by another Vitae suite")
                    .contains(suite.data().toString(), "VITAE_GATEWAY_PORT");
            assertThat(second.processes()).isEmpty();
        }
    }

    @Test
    void twoSuitesRunSideBySideAndKnowNothingOfEachOther(SuiteProcesses suite) throws IOException {
        try (var second = new SuiteProcesses("second")) {
            second.up();
            var key = second.newKey("basic");

            assertThat(uploadWith(second, key)).isEqualTo(200);
            assertThat(uploadWith(suite, key)).isEqualTo(401);
            assertThat(suite.suite("status").code()).isZero();
        }
    }

    @Test
    void aRotatedKeyStopsWorkingAndARevokedOneToo(SuiteProcesses suite) throws IOException {
        var old = suite.newKey("pro");
        var id = keyId(suite, old);
        var rotated = suite.suite("key", "rotate", id, "--raw").output().strip();

        assertThat(uploadWith(suite, old)).isEqualTo(401);
        assertThat(uploadWith(suite, rotated)).isEqualTo(200);
        assertThat(suite.suite("key", "revoke", keyId(suite, rotated)).code()).isZero();
        assertThat(uploadWith(suite, rotated)).isEqualTo(401);
    }

    private static int uploadWith(SuiteProcesses suite, String key) throws IOException {
        return suite.portal(key)
                .upload(CvFile.copies(suite.samples().resolve("amelia-hartwell.pdf"), 1))
                .status();
    }

    /** From the list, by the prefix that it shows. */
    private static String keyId(SuiteProcesses suite, String key) {
        return suite.suite("key", "list")
                .output()
                .lines()
                .map(line -> line.split("\\s+", -1))
                .filter(columns -> Arrays.stream(columns).anyMatch(column -> isPrefix(column, key)))
                .map(columns -> columns[0])
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static boolean isPrefix(String column, String key) {
        return column.length() > "cv_live_".length() && key.startsWith(column);
    }
}
