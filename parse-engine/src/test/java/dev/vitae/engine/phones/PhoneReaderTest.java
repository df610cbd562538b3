package dev.vitae.engine.phones;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneReaderTest {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private final PhoneReader reader = new PhoneReader();

    static Stream<PhoneNumber> examplesOfAllRegions() {
        return NUMBERS.getSupportedRegions().stream()
                .sorted()
                .flatMap(region -> Stream.ofNullable(NUMBERS.getExampleNumber(region)));
    }

    @ParameterizedTest
    @MethodSource("examplesOfAllRegions")
    void findsAndNormalizesTheNumbersOfEveryRegion(PhoneNumber number) {
        for (PhoneNumberFormat format : List.of(PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.E164)) {
            String printed = NUMBERS.format(number, format);
            if (printed.chars().filter(Character::isDigit).count() < 7) {
                continue; // the few islands with shorter numbers
            }
            String text = "Phone: " + printed + " | somebody@example.org";

            PhoneReader.PhoneMatch match = reader.find(text, "en", false).orElseThrow();

            assertThat(text.substring(match.from(), match.to())).isEqualTo(printed);
            assertThat(reader.e164(printed, null, null)).contains(NUMBERS.format(number, PhoneNumberFormat.E164));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019 - 2021", "NG7 1DX", "01.02.1990", "1999-12-31", "B29 6LL", "97209"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(reader.find(text, "en", false)).isEmpty();
    }
}
