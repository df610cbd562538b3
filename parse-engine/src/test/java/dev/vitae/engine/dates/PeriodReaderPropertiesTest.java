package dev.vitae.engine.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.lexicon.Lexicon;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever way a language writes a date, it is read back; whatever else stands there, nothing breaks. */
class PeriodReaderPropertiesTest {

    private static final PeriodReader READER = new PeriodReader();

    /** They write months as numbers. */
    private static final Set<String> NUMBERED = Set.of("zh", "ja");

    private static final List<String> DASHES = List.of("-", "–", "—", " - ", " – ", " — ", " ~ ");

    /** A date as its language prints it. */
    record Printed(String language, PartialDate date, String text) {}

    @Property(tries = 3000)
    void aDateIsReadBack(@ForAll("dates") Printed printed) {
        assertThat(READER.find(printed.text())).hasValueSatisfying(found -> {
            assertThat(found.period().isSingle()).isTrue();
            assertThat(found.period().end()).isEqualTo(printed.date());
        });
    }

    @Property(tries = 3000)
    void aRangeIsReadBack(@ForAll("dates") Printed start, @ForAll("dashes") String dash, @ForAll("years") int years) {
        PartialDate end =
                new PartialDate(start.date().year() + years, start.date().month());
        String text = start.text()
                + dash
                + start.text().replace(Integer.toString(start.date().year()), "" + end.year());

        assertThat(READER.find(text))
                .as(text)
                .hasValueSatisfying(
                        found -> assertThat(found.period()).isEqualTo(new Period(start.date(), end, false)));
    }

    @Property(tries = 3000)
    void whatGoesOnIsReadBack(
            @ForAll("dates") Printed start, @ForAll("dashes") String dash, @ForAll("places") double place) {
        List<String> words = Lexicon.ofLanguage(start.language(), "dates").of("current");
        String text = start.text() + dash + words.get((int) (place * words.size()));

        assertThat(READER.find(text))
                .as(text)
                .hasValueSatisfying(
                        found -> assertThat(found.period()).isEqualTo(new Period(start.date(), null, true)));
    }

    @Property(tries = 3000)
    void anythingElseBreaksNothing(@ForAll("noise") String text) {
        for (PeriodMatch match : READER.findAll(text)) {
            assertThat(match.from()).isBetween(0, match.to());
            assertThat(match.to()).isLessThanOrEqualTo(text.length());
            assertThat(match.without(text)).contains("\t");
        }
    }

    @Provide
    Arbitrary<Printed> dates() {
        return Combinators.combine(
                        Arbitraries.of(Lexicon.languages()),
                        Arbitraries.of(Month.values()),
                        Arbitraries.integers().between(1965, 2026),
                        Arbitraries.integers().between(0, 7))
                .as(PeriodReaderPropertiesTest::printed);
    }

    private static Printed printed(String language, Month month, int year, int style) {
        Locale locale = Locale.forLanguageTag(language);
        int number = month.getValue();
        String text = switch (style) {
            case 0, 1, 2 ->
                NUMBERED.contains(language)
                        ? year + "年" + number + "月"
                        : month.getDisplayName(
                                        List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                                                .get(style),
                                        locale)
                                + " " + year;
            case 3 -> "%02d/%d".formatted(number, year);
            case 4 -> "%02d.%d".formatted(number, year);
            case 5 -> "%d-%02d".formatted(year, number);
            case 6 -> "%d/%02d".formatted(year, number);
            default -> Integer.toString(year);
        };
        return new Printed(language, new PartialDate(year, style == 7 ? 0 : number), text);
    }

    @Provide
    Arbitrary<String> dashes() {
        return Arbitraries.of(DASHES);
    }

    @Provide
    Arbitrary<Integer> years() {
        return Arbitraries.integers().between(1, 12);
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, 1).ofScale(4).filter(place -> place < 1);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.strings().withChars("0123456789./-–—' ").ofMaxLength(12),
                        Arbitraries.of(
                                "2019",
                                "03/2020",
                                "令和",
                                "元",
                                "年",
                                "月",
                                "bis heute",
                                "since",
                                "Jan",
                                "mai",
                                "(",
                                ")",
                                "\t"))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
