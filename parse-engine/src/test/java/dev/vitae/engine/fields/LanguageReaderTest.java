package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageReaderTest {

    private final LanguageReader reader = new LanguageReader(new LanguageLevels());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    English (native), French (B2), German: basic    | English native, French intermediate, German basic
                    čeština – rodilý mluvčí, angličtina – C1        | Czech native, English professional
                    普通话（母语）、英语（C2）、韩语（A2）                 | Chinese native, English fluent, Korean basic
                    日本語：母語                                      | Japanese native
                    Русский — родной, Английский — С1               | Russian native, English professional
                    العربية: اللغة الأم                             | Arabic native
                    Mother tongue: Italian, Spanish                 | Italian native, Spanish native
                    Native English, fluent French, basic German     | English native, French fluent, German basic
                    Français / Breton : langue maternelle           | French native, Breton native
                    Kürtçe (Kurmanci): temel                        | Kurdish basic
                    Inglés: C1 (Certificate in Advanced English)    | English professional
                    Swedish, Danish                                 | Swedish null, Danish null
                    """)
    void levelsStandBehindOrBeforeLanguages(String line, String expected) {
        assertThat(read(line)).containsExactly(expected.split(", "));
    }

    @Test
    void aLevelStandsBelowItsLanguage() {
        assertThat(read("Italiano", "madrelingua", "Inglese", "B2"))
                .containsExactly("Italian native", "English intermediate");
    }

    @Test
    void aTableHasALanguageInEachColumn() {
        assertThat(read("Français\tAnglais", "langue maternelle\tcourant"))
                .containsExactly("French native", "English fluent");
    }

    @Test
    void aHeadingNamesTheLevelOfThoseBelow() {
        assertThat(read("Muttersprache", "Deutsch", "Weitere Sprachen", "Englisch: C1"))
                .containsExactly("German native", "English professional");
    }

    @Test
    void whatIsBrokenWithinABracketIsPutTogether() {
        assertThat(read("Nederlands (moedertaal), Engels", "(vloeiend), Frans (B1)"))
                .containsExactly("Dutch native", "English fluent", "French intermediate");
    }

    private List<String> read(String... lines) {
        return reader.read(Lines.of(lines)).stream()
                .map(Found::value)
                .map(skill -> skill.language() + " " + skill.proficiency())
                .toList();
    }
}
