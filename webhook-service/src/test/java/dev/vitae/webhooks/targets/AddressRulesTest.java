package dev.vitae.webhooks.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressRulesTest {

    private static final AddressRules RULES = AddressRules.load(List.of());

    @ParameterizedTest
    @MethodSource("lines")
    void theFirstAndTheLastAddressOfABlockAreJudgedAsItSays(String line) {
        String[] columns = line.split(",", 4);
        assertThat(columns).hasSize(4).noneMatch(String::isBlank);
        IPAddress block = new IPAddressString(columns[0]).getAddress();

        boolean isPublic = columns[1].equals("public");
        // what it embeds is 0.0.0.0 in the first address, and 255.255.255.255 in the last
        if (!columns[0].endsWith("/0")) {
            assertThat(RULES.objection(block.getUpper()).isEmpty()).isEqualTo(isPublic);
        }
        if (!columns[0].equals("2000::/3") && !columns[0].equals("0.0.0.0/0")) {
            assertThat(RULES.objection(block.getLower()).isEmpty()).isEqualTo(isPublic);
        }
    }

    @Test
    void whatTheJdkKnowsAsNotPublicIsForbidden() throws UnknownHostException {
        Random random = new Random(20_261_125);
        int known = 0;
        for (int i = 0; i < 40_000; i++) {
            byte[] bytes = new byte[i % 2 == 0 ? 4 : 16];
            random.nextBytes(bytes);
            if (bytes.length == 16 && i % 4 == 1) {
                bytes[0] = (byte) (0xfc | bytes[0]);
            }
            InetAddress address = InetAddress.getByAddress(bytes);
            if (address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress()) {
                known++;
                assertThat(RULES.objection(new IPAddressGenerator().from(bytes)))
                        .as(address.getHostAddress())
                        .isPresent();
            }
        }
        assertThat(known).isGreaterThan(5_000);
    }

    @Test
    void anEmbeddedAddressIsJudgedAsItself() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] ipv4 = new byte[4];
            random.nextBytes(ipv4);
            IPAddress address = new IPAddressGenerator().from(ipv4);
            String hex = "%02x%02x:%02x%02x".formatted(ipv4[0], ipv4[1], ipv4[2], ipv4[3]);

            assertThat(List.of("::ffff:" + hex, "64:ff9b::" + hex, "2002:" + hex + "::1"))
                    .allSatisfy(text -> assertThat(RULES.objection(new IPAddressString(text).getAddress()))
                            .isEqualTo(RULES.objection(address)));
        }
    }

    @Test
    void whatIsNoBlockIsFoundWhenTheTableIsRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRules.load(List.of("10.0.0.0/33")))
                .withMessageContaining("10.0.0.0/33");
    }

    private static List<String> lines() {
        return AddressRules.lines();
    }
}
