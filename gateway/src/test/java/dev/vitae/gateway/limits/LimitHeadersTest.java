package dev.vitae.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitHeadersTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.250Z");

    private final Allowance key =
            new Allowance(new Policy("key", 60, Duration.ofMinutes(1)), 12, NOW, NOW.plusMillis(1500));
    private final Allowance account =
            new Allowance(new Policy("account", 100, Duration.ofHours(1)), 3, NOW, NOW.plusSeconds(600));
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void theNearestLimitIsInTheClassicHeadersAndAllAreInTheFields() {
        tell(List.of(key, account));

        assertThat(headers.get("X-RateLimit-Limit")).isEqualTo("100");
        assertThat(headers.get("X-RateLimit-Remaining")).isEqualTo("3");
        assertThat(headers.get("X-RateLimit-Reset"))
                .isEqualTo(Long.toString(NOW.plusSeconds(601).getEpochSecond()));
        assertThat(headers.get("RateLimit")).isEqualTo("\"key\";r=12;t=2, \"account\";r=3;t=600");
        assertThat(headers.get("RateLimit-Policy")).isEqualTo("\"key\";q=60;w=60, \"account\";q=100;w=3600");
    }

    @Test
    void aLimitOfTheResourceItselfStandsBeforeThoseOfItsSurface() {
        tell(List.of(account));
        tell(List.of(key));

        assertThat(headers.get("X-RateLimit-Limit")).isEqualTo("60");
        assertThat(headers.getAll("RateLimit")).containsExactly("\"account\";r=3;t=600", "\"key\";r=12;t=2");
        assertThat(headers.getAll("RateLimit-Policy")).hasSize(2);
    }

    private void tell(List<Allowance> allowances) {
        LimitHeaders.tell(headers, allowances);
    }
}
