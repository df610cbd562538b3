package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.candidate.NormalizedLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    private final Places places = new Places();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    London, UK              | London   | -              | GB
                    Chicago, IL             | Chicago  | Illinois       | US
                    Brisbane QLD 4101       | Brisbane | Queensland     | AU
                    Calgary, AB T2R 0B9     | Calgary  | Alberta        | CA
                    Pune, India             | Pune     | -              | IN
                    Perth WA 6008           | Perth    | Western Australia | AU
                    Nottingham, NG7 1DX     | Nottingham | -            | GB
                    Berlin                  | Berlin   | -              | DE
                    """)
    void putsPrintedPlacesInParts(String printed, String city, String region, String country) {
        NormalizedLocation location = places.normalize(printed);

        assertThat(location.city()).isEqualTo(city);
        assertThat(location.region()).isEqualTo(region);
        assertThat(location.countryCode()).isEqualTo(country);
    }

    @Test
    void aPlaceThatNobodyKnowsHasNoCountry() {
        assertThat(places.normalize("Nowhereville").countryCode()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Senior Engineer", "Harbour Street Freight Ltd", "Java, Python", "University of Leeds"})
    void otherNamesAreNoPlaces(String text) {
        assertThat(places.isPlace(text)).isFalse();
    }
}
