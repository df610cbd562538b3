package dev.vitae.webhooks.targets;

import static java.nio.charset.StandardCharsets.UTF_8;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.format.util.DualIPv4v6AssociativeTries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells addresses on the public internet from all others, by the table beside it. */
final class AddressRules {

    private static final String TABLE = "address-rules.csv";

    private final DualIPv4v6AssociativeTries<Rule> rules = new DualIPv4v6AssociativeTries<>();

    private AddressRules() {}

    /**
     * The table.
     *
     * @param closed blocks that are forbidden whatever the table says
     * @throws IllegalArgumentException where one of them is no block
     */
    static AddressRules load(Collection<String> closed) {
        AddressRules rules = new AddressRules();
        lines().forEach(line -> {
            List<String> columns = List.of(line.split(",", 4));
            rules.add(columns.get(0), Rule.of(columns.get(1), columns.get(2)));
        });
        closed.forEach(block -> rules.add(block, new Rule.Forbidden("closed here")));
        return rules;
    }

    /** What an address is that may not be called, as in "a loopback address". Empty where it may. */
    Optional<String> objection(IPAddress address) {
        return switch (Objects.requireNonNull(rules.longestPrefixMatchNode(address))
                .getValue()) {
            case Rule.Public() -> Optional.empty();
            case Rule.Forbidden(String what) -> Optional.of(what);
            case Rule.Embeds(int from) -> objection(address.toIPv6().getEmbeddedIPv4Address(from));
        };
    }

    private void add(String block, Rule rule) {
        IPAddress address = new IPAddressString(block).getAddress();
        if (address == null || (address.isMultiple() && !address.isPrefixBlock())) {
            throw new IllegalArgumentException("not a block of addresses: " + block);
        }
        rules.put(address, rule);
    }

    static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(AddressRules.class.getResourceAsStream(TABLE), TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private sealed interface Rule {

        record Public() implements Rule {}

        record Forbidden(String what) implements Rule {}

        record Embeds(int from) implements Rule {}

        static Rule of(String text, String what) {
            return switch (text) {
                case "public" -> new Public();
                case "forbidden" -> new Forbidden(what);
                default -> new Embeds(Integer.parseInt(text.substring("embeds ".length())));
            };
        }
    }
}
