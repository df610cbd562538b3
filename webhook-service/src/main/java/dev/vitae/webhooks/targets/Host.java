package dev.vitae.webhooks.targets;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a URL calls. */
sealed interface Host {

    /** As it stands in a URL. */
    String text();

    /** In ASCII and lower case, without a dot at the end. */
    record Name(String text) implements Host {}

    /** An address that stands in the URL itself. */
    record Literal(IPAddress address) implements Host {

        @Override
        public String text() {
            String canonical = address.toCanonicalString();
            return address.isIPv6() ? "[" + canonical + "]" : canonical;
        }
    }

    /**
     * Reads a URL's host. IPv4 addresses are taken in their usual form only: other readers of {@code 0177.0.0.1} or {@code 127.1}
     * don't agree on what they mean.
     */
    static Optional<Host> parse(String text) {
        return text.startsWith("[") ? Reader.ipv6(text) : Reader.nameOrIpv4(text);
    }

    /** Reads what a URL has between its slashes and its port. */
    final class Reader {

        private static final int LONGEST_NAME = 253;

        /** IDNA 2003 and 2008 make different names of these. */
        private static final Pattern AMBIGUOUS = Pattern.compile("[ßẞς\\u200c\\u200d]");

        /** No top-level domain is one, but each reader of addresses takes some of these. */
        private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

        private static final IPAddressStringParameters USUAL_FORMS = usualForms();

        private Reader() {}

        private static Optional<Host> ipv6(String text) {
            return address(text.substring(1, text.length() - 1))
                    .filter(IPAddress::isIPv6)
                    .map(Literal::new);
        }

        private static Optional<Host> nameOrIpv4(String text) {
            return ascii(text)
                    .flatMap(ascii -> ENDS_IN_NUMBER.matcher(ascii).matches()
                            ? address(ascii).filter(IPAddress::isIPv4).map(Literal::new)
                            : Optional.of(new Name(ascii)));
        }

        /** Fullwidth digits and other dots become ordinary ones here, so that what comes out is what is judged. */
        private static Optional<String> ascii(String text) {
            if (AMBIGUOUS.matcher(text).find()) {
                return Optional.empty();
            }
            try {
                String ascii = IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
                String name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
                return name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
            } catch (IllegalArgumentException noName) {
                return Optional.empty();
            }
        }

        private static Optional<IPAddress> address(String text) {
            return Optional.ofNullable(new IPAddressString(text, USUAL_FORMS).getAddress());
        }

        private static IPAddressStringParameters usualForms() {
            IPAddressStringParameters.Builder forms = new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowSingleSegment(false)
                    .allowPrefix(false)
                    .allowMask(false)
                    .allowWildcardedSeparator(false)
                    .setRangeOptions(RangeParameters.NO_RANGE)
                    .allow_inet_aton(false);
            forms.getIPv4AddressParametersBuilder().allowLeadingZeros(false).allowBinary(false);
            forms.getIPv6AddressParametersBuilder()
                    .allowZone(false)
                    .allowBase85(false)
                    .allowBinary(false)
                    .getEmbeddedIPv4AddressParametersBuilder()
                    .allowLeadingZeros(false);
            return forms.toParams();
        }
    }
}
