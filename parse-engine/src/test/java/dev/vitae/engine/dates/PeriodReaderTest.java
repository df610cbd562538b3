package dev.vitae.engine.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodReaderTest {

    private final PeriodReader reader = new PeriodReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mar 2021 – Present             | 2021-03 |         | true
                    March 2019 to June 2020        | 2019-03 | 2020-06 | false
                    03/2021 - 05/2023              | 2021-03 | 2023-05 | false
                    3/2023 to now                  | 2023-03 |         | true
                    2021-03 – 2022-11              | 2021-03 | 2022-11 | false
                    2019 – 2021                    | 2019    | 2021    | false
                    from 8/2019 to 12/2022         | 2019-08 | 2022-12 | false
                    Aug '23 - to date              | 2023-08 |         | true
                    Sept. 2018 — Oct. 2019         | 2018-09 | 2019-10 | false
                    07/22–Current                  | 2022-07 |         | true
                    Since 10/2023                  | 2023-10 |         | true
                    since May 2020                 | 2020-05 |         | true
                    (05/2025 — now)                | 2025-05 |         | true
                    2025–expected 2028             | 2025    | 2028    | false
                    1 March 2019 - 30 June 2020    | 2019-03 | 2020-06 | false
                    March – June 2020              | 2020-03 | 2020-06 | false
                    2022 - Ongoing                 | 2022    |         | true
                    01.2020 – 12.2021              | 2020-01 | 2021-12 | false
                    令和3年9月〜令和6年2月             | 2021-09 | 2024-02 | false
                    平成8年4月から平成9年3月            | 1996-04 | 1997-03 | false
                    R3.4～R5.9                     | 2021-04 | 2023-09 | false
                    """)
    void readsPeriods(String text, String start, String end, boolean current) {
        Period period = reader.find(text).orElseThrow().period();

        assertThat(period.start()).hasToString(start);
        assertThat(period.end() == null ? null : period.end().toString()).isEqualTo(end);
        assertThat(period.current()).isEqualTo(current);
    }

    @ParameterizedTest
    @CsvSource({"2019,2019", "June 2020,2020-06", "06/2020,2020-06", "Graduated 2018,2018", "Expected May 2027,2027-05"
    })
    void readsSingleDates(String text, String date) {
        Period period = reader.find(text).orElseThrow().period();

        assertThat(period.isSingle()).isTrue();
        assertThat(period.end()).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"020 7946 0818", "+44 7700 900123", "24/7 support", "saving 540 KB", "pages 33–48", "450,000"})
    void whatIsNoDateIsNone(String text) {
        assertThat(reader.find(text)).isEmpty();
    }

    @Test
    void saysWhereThePeriodStands() {
        String text = "Plumber (Oct 2025–present)";

        PeriodMatch match = reader.find(text).orElseThrow();

        assertThat(match.without(text).strip()).isEqualTo("Plumber");
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsNone() {
        assertThat(reader.find("2021 – 2019").map(PeriodMatch::period))
                .map(Period::isSingle)
                .contains(true);
    }

    static Stream<int[]> randomPeriods() {
        Random random = new Random(20261101);
        return IntStream.range(0, 300).mapToObj(i -> {
            int start = 1960 * 12 + random.nextInt(60 * 12);
            return new int[] {start, start + random.nextInt(120), random.nextInt(6)};
        });
    }

    @ParameterizedTest
    @MethodSource("randomPeriods")
    void readsWhatIsWrittenInAnyForm(int[] period) {
        String text = write(period[0], period[2]) + " – " + write(period[1], period[2]);

        Period found = reader.find(text).orElseThrow().period();

        assertThat(found.start()).as(text).isEqualTo(new PartialDate(period[0] / 12, period[0] % 12 + 1));
        assertThat(found.end()).as(text).isEqualTo(new PartialDate(period[1] / 12, period[1] % 12 + 1));
    }

    private static String write(int months, int form) {
        java.time.YearMonth month = java.time.YearMonth.of(months / 12, months % 12 + 1);
        String pattern = switch (form) {
            case 0 -> "MMM yyyy";
            case 1 -> "MMMM yyyy";
            case 2 -> "MM/yyyy";
            case 3 -> "M/yyyy";
            case 4 -> "yyyy-MM";
            default -> "MM.yyyy";
        };
        return month.format(java.time.format.DateTimeFormatter.ofPattern(pattern, Locale.UK));
    }
}
