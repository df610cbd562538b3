package dev.vitae.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseSetTest {

    private final PhraseSet phrases = new PhraseSet(List.of("engineer", "head of", "Ltd.", "C++"));

    @Test
    void findsWholeWordsOnly() {
        assertThat(phrases.isIn("Software Engineer")).isTrue();
        assertThat(phrases.isIn("Engineering")).isFalse();
        assertThat(phrases.isIn("HEAD OF Sales")).isTrue();
        assertThat(phrases.isIn("Acme Ltd")).isTrue();
        assertThat(phrases.isIn("C++ and more")).isTrue();
        assertThat(phrases.isIn("C and more")).isFalse();
    }

    @Test
    void countsTheWordsOfPhrases() {
        assertThat(phrases.countIn("Head of engineer Ltd")).isEqualTo(4);
    }

    @Test
    void everyLexiconLoads() {
        for (String name : List.of(
                "headings", "dates", "titles", "organisations", "education", "proficiency", "labels", "seniority")) {
            assertThat(Lexicon.ofAllLanguages(name).all()).as(name).isNotEmpty();
        }
        for (String name : List.of("places", "regions", "countries", "common-words")) {
            assertThat(Lexicon.common(name).all()).as(name).isNotEmpty();
        }
    }
}
