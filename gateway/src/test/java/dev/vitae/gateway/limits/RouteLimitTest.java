package dev.vitae.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.ids.AccountId;
import dev.vitae.common.ids.KeyId;
import dev.vitae.gateway.accounts.KeyOwner;
import dev.vitae.gateway.plans.PlanName;
import dev.vitae.gateway.plans.TierName;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as an installation writes them, among them those that the agent surface's document asks for. */
class RouteLimitTest {

    private static final Map<String, String> RULES = Map.of(
            "vitae.limits.rules.match.paths", "/api/match/**",
            "vitae.limits.rules.match.per", "key",
            "vitae.limits.rules.match.requests", "60",
            "vitae.limits.rules.agent-import.paths", "/api/agent/import",
            "vitae.limits.rules.agent-import.method", "POST",
            "vitae.limits.rules.agent-import.per", "account",
            "vitae.limits.rules.agent-import.requests", "20",
            "vitae.limits.rules.agent-import.window", "1h",
            "vitae.limits.rules.agent-export.paths", "/api/agent/export/*",
            "vitae.limits.rules.agent-export.per", "account,path");

    private final KeyOwner caller = caller();

    @Test
    void aRuleSaysHowManyAndHowLong() {
        assertThat(limit("match").policy()).isEqualTo(new Policy("match", 60, Duration.ofMinutes(1)));
        assertThat(limit("agent-import").policy()).isEqualTo(new Policy("agent-import", 20, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "match, GET, /api/match, true",
        "match, POST, /api/match, true",
        "match, GET, /api/match/, true",
        "match, GET, /api/match/123/progress, true",
        "match, GET, /api/match;x=1/123, true",
        "match, GET, /api/matches, false",
        "agent-import, POST, /api/agent/import, true",
        "agent-import, POST, /api/agent/import;a=b/, true",
        "agent-import, GET, /api/agent/import, false",
        "agent-import, POST, /api/agent/import/123, false",
        "agent-export, GET, /api/agent/export/skills, true",
        "agent-export, GET, /api/agent/export/skills/1, false",
        "agent-export, GET, /api/agent/export, false"
    })
    void aRuleCoversItsPathsHoweverTheyAreWritten(String rule, String method, String path, boolean covered) {
        assertThat(limit(rule).covers(method, RouteLimit.plain(path))).isEqualTo(covered);
    }

    @Test
    void keysOfAnAccountAreCountedApartWhereTheRuleSaysSo() {
        KeyOwner otherKey = new KeyOwner(
                caller.accountId(), new KeyId(UUID.randomUUID()), caller.plan(), caller.tier(), caller.billingAnchor());

        assertThat(limit("match").claim(caller, "/api/match"))
                .isEqualTo(limit("match").claim(caller, "/api/match/123"))
                .isNotEqualTo(limit("match").claim(otherKey, "/api/match"));
        assertThat(limit("agent-import").claim(caller, "/api/agent/import"))
                .isEqualTo(limit("agent-import").claim(otherKey, "/api/agent/import"))
                .isNotEqualTo(limit("agent-import").claim(caller(), "/api/agent/import"));
    }

    @Test
    void pathsAreCountedApartWhereTheRuleSaysSo() {
        assertThat(limit("agent-export").claim(caller, "/api/agent/export/skills"))
                .isEqualTo(limit("agent-export").claim(caller, "/api/agent/export/skills"))
                .isNotEqualTo(limit("agent-export").claim(caller, "/api/agent/export/projects"));
    }

    private static RouteLimit limit(String name) {
        LimitsConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LimitsConfig.class)
                .withDefaultValues(RULES)
                .withDefaultValue("vitae.limits.rules.agent-export.requests", "120")
                .build()
                .getConfigMapping(LimitsConfig.class);
        return RouteLimit.of(name, config.rules().get(name));
    }

    private static KeyOwner caller() {
        return new KeyOwner(
                new AccountId(UUID.randomUUID()),
                new KeyId(UUID.randomUUID()),
                PlanName.PRO,
                TierName.API,
                Instant.EPOCH);
    }
}
