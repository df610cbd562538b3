package dev.vitae.bench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizationTest {

    @ParameterizedTest
    @CsvSource({
        "STRASSE, Straße",
        "STRASSE, STRAẞE",
        "ΣΊΣΥΦΟΣ, Σίσυφος",
        "İzmir, i̇zmir",
        "ＥＲＰ　１２, erp 12",
        "oﬃce, OFFICE",
    })
    void caseAndCompatibleCharactersDoNotMatter(String one, String other) {
        assertThat(Normalization.text(one)).isEqualTo(Normalization.text(other));
    }

    @ParameterizedTest
    @CsvSource({"Zoe, Zoë", "SATIŞ, Satış", "Smith-Jones, Smith Jones", "C, C#"})
    void accentsPunctuationAndTheDotlessIDo(String one, String other) {
        assertThat(Normalization.text(one)).isNotEqualTo(Normalization.text(other));
    }

    @Test
    void whiteSpaceOfEveryKindIsOneSpace() {
        assertThat(Normalization.text("\u00a0a\u2003\tb\u001f\u3000c\u0085")).isEqualTo("a b c");
    }

    @Test
    void ofAPhoneOnlyTheDigitsCount() {
        assertThat(Normalization.phone("+44 (7700) 900-123")).isEqualTo("447700900123");
        assertThat(Normalization.phone("٠٥٠")).isEqualTo("050");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/x/",
        "linkedin.com/in/x",
        "http://linkedin.com /in/x//",
    })
    void aProfileIsTheSameHoweverItsAddressIsWritten(String address) {
        assertThat(Normalization.linkedin(address)).isEqualTo("linkedin.com/in/x");
    }

    @Test
    void wordsAreLettersMarksAndDigits() {
        assertThat(Tokens.of("c++, c# und 24/7-dienst: 10%"))
                .containsExactly("c++", "c#", "und", "24", "7", "dienst", "10");
        assertThat(Tokens.of("हिन्दी + #1")).containsExactly("हिन्दी", "1");
    }

    @Test
    void aCharacterOfChineseOrJapaneseIsAWord() {
        assertThat(Tokens.of("java経験3年、々")).containsExactly("java", "経", "験", "3", "年", "々");
    }
}
