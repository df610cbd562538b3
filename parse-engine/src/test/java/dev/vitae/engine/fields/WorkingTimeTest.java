package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.dates.Period;
import dev.vitae.engine.dates.PeriodReader;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final YearMonth AS_OF = YearMonth.of(2026, 11);

    private final PeriodReader reader = new PeriodReader();

    @Test
    void overlapsCountOnce() {
        assertThat(WorkingTime.years(periods("01/2020 - 12/2021", "07/2021 - 12/2022"), AS_OF))
                .hasValue(3.0);
    }

    @Test
    void gapsDoNotCount() {
        assertThat(WorkingTime.years(periods("01/2018 - 12/2018", "01/2020 - 12/2020"), AS_OF))
                .hasValue(2.0);
    }

    @Test
    void aCurrentPositionEndsWithTheMonthOfReference() {
        assertThat(WorkingTime.years(periods("12/2024 - present"), AS_OF)).hasValue(2.0);
    }

    @Test
    void yearsCountFromAprilToSeptember() {
        assertThat(WorkingTime.years(periods("2010 - 2020"), AS_OF)).hasValue(10.5);
    }

    @Test
    void withoutDatesNothingIsSaid() {
        assertThat(WorkingTime.years(List.of(), AS_OF)).isEmpty();
    }

    private List<Period> periods(String... texts) {
        return Stream.of(texts)
                .map(text -> reader.find(text).orElseThrow().period())
                .toList();
    }
}
