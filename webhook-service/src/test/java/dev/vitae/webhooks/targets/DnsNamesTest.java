package dev.vitae.webhooks.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.resolver.dns.SingletonDnsServerAddressStreamProvider;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DnsNamesTest {

    private final NameServer server = NameServer.start();
    private final DnsNames names = names(server.address(), Duration.ofSeconds(5));

    @AfterEach
    void stop() {
        names.close();
        server.close();
    }

    @Test
    void allAddressesOfANameAreFound() {
        server.answer("hooks.example.com", 60, "93.184.216.34", "10.0.0.1");

        assertThat(addresses(names)).containsExactlyInAnyOrder("93.184.216.34", "10.0.0.1");
    }

    @Test
    void anAnswerThatMayNotBeKeptIsNotKept() {
        PublicTargets targets = new PublicTargets(Settings.DEFAULTS, names);
        server.answer("hooks.example.com", 0, "93.184.216.34");
        assertThat(answer(targets).address()).hasToString("93.184.216.34:443");

        server.answer("hooks.example.com", 0, "127.0.0.1");

        assertThatThrownBy(() -> answer(targets))
                .hasCauseInstanceOf(ForbiddenTargetException.class)
                .hasRootCauseMessage(
                        "target_url must be public: hooks.example.com leads to an address that is not public");
    }

    @Test
    void anAnswerIsKeptAsLongAsItSays() {
        server.answer("hooks.example.com", 60, "93.184.216.34");
        addresses(names);
        int asked = server.asked();

        assertThat(addresses(names)).containsExactly("93.184.216.34");
        assertThat(server.asked()).isEqualTo(asked);
    }

    @Test
    void aNameThatIsNoneFails() {
        assertThatThrownBy(() -> addresses(names)).isInstanceOf(CompletionException.class);
    }

    @Test
    void theHostsFileIsReadToo() {
        assertThat(names.addresses("localhost").await().atMost(Duration.ofSeconds(5)))
                .isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
    }

    @Test
    void aServerThatSaysNothingKeepsNobodyWaitingLongerThanIsConfigured() throws Exception {
        try (DatagramSocket silent = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            DnsNames waiting = names((InetSocketAddress) silent.getLocalSocketAddress(), Duration.ofMillis(300));
            try {
                long begun = System.nanoTime();
                assertThatThrownBy(() -> addresses(waiting)).isInstanceOf(RuntimeException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            } finally {
                waiting.close();
            }
        }
    }

    private static DnsNames names(InetSocketAddress server, Duration timeout) {
        return new DnsNames(new SingletonDnsServerAddressStreamProvider(server), timeout);
    }

    private static List<String> addresses(DnsNames names) {
        return names.addresses("hooks.example.com").await().atMost(Duration.ofSeconds(10)).stream()
                .map(InetAddress::getHostAddress)
                .toList();
    }

    private static CheckedTarget answer(PublicTargets targets) {
        return targets.check("https://hooks.example.com/").await().atMost(Duration.ofSeconds(10));
    }
}
