package dev.vitae.scoring.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void digitsOfEveryScriptCount() {
        assertThat(new Numbers("en").in("From 06/2019, 6.5 years, C1, ٤٢"))
                .containsExactly("6", "2019", "5", "1", "42");
    }

    @Test
    void wordsOfTheLanguageCountFromTwoOn() {
        assertThat(new Numbers("en").in("One team, Twelve nurses, thirty beds")).containsExactly("12", "30");
        assertThat(new Numbers("de").in("fünfundzwanzig Jahre, ein Team")).containsExactly("25");
        assertThat(new Numbers("fr").in("douze ans")).containsExactly("12");
        assertThat(new Numbers("ja").in("一人で三年")).isEmpty();
    }
}
