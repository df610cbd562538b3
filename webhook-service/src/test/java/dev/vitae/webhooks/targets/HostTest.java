package dev.vitae.webhooks.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostTest {

    @Test
    void anIpv4AddressHasOneSpellingAndAllOthersAreRefused() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            int a = 1 + random.nextInt(255);
            int b = random.nextInt(256);
            int c = random.nextInt(256);
            int d = random.nextInt(256);
            long whole = ((long) a << 24) + (b << 16) + (c << 8) + d;

            assertThat(Host.parse("%d.%d.%d.%d".formatted(a, b, c, d)))
                    .containsInstanceOf(Host.Literal.class)
                    .map(Host::text)
                    .hasValue("%d.%d.%d.%d".formatted(a, b, c, d));
            assertThat(List.of(
                            "%d".formatted(whole),
                            "0%o".formatted(whole),
                            "0x%x".formatted(whole),
                            "0X%X".formatted(whole),
                            "%d.%d".formatted(a, whole & 0xffffff),
                            "%d.%d.%d".formatted(a, b, whole & 0xffff),
                            "0%o.%d.%d.%d".formatted(a, b, c, d),
                            "%d.%d.%d.0%o".formatted(a, b, c, d),
                            "0x%x.%d.%d.%d".formatted(a, b, c, d),
                            "%d.0x%x.%d.%d".formatted(a, b, c, d),
                            "%d.%d.%d.0x%x".formatted(a, b, c, d),
                            "%04d.%d.%d.%d".formatted(a, b, c, d),
                            "%d.%d.%d.%d.0".formatted(a, b, c, d)))
                    .allSatisfy(text -> assertThat(Host.parse(text)).as(text).isEmpty());
        }
    }
}
