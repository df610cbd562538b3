package dev.vitae.engine.phones;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Numbers of forty countries, as each writes its own, are found and brought to E.164. */
class PhoneReaderPropertiesTest {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final PhoneReader READER = new PhoneReader();

    private static final List<String> REGIONS = List.of(
            "GB", "IE", "US", "CA", "AU", "NZ", "IN", "ZA", "NG", "KE", "SG", "DE", "AT", "CH", "FR", "BE", "LU", "ES",
            "MX", "AR", "CO", "CL", "IT", "PT", "BR", "NL", "PL", "SE", "DK", "CZ", "SK", "RO", "MD", "TR", "RU", "KZ",
            "EG", "SA", "AE", "MA", "CN", "TW", "HK", "JP");

    /** A number as printed, and where. */
    record Printed(String region, PhoneNumber number, PhoneNumberFormat format, String around) {

        String text() {
            return NUMBERS.format(number, format);
        }
    }

    @Property(tries = 2000)
    void aNumberIsFoundAndKnown(@ForAll("numbers") Printed printed) {
        String line = printed.around().formatted(printed.text());

        assertThat(READER.find(line, null, true)).as(line).hasValueSatisfying(found -> {
            String text = line.substring(found.from(), found.to());
            assertThat(READER.e164(text, printed.region(), null))
                    .as(line)
                    .contains(NUMBERS.format(printed.number(), PhoneNumberFormat.E164));
        });
    }

    @Provide
    Arbitrary<Printed> numbers() {
        return Combinators.combine(
                        Arbitraries.of(REGIONS),
                        Arbitraries.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE),
                        Arbitraries.of(
                                PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.E164),
                        Arbitraries.of("%s", "Tel: %s", "%s | anna@example.com", "Anna Example, %s"))
                .as((region, type, format, around) ->
                        new Printed(region, NUMBERS.getExampleNumberForType(region, type), format, around));
    }
}
