package dev.vitae.fit.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidelinesTest {

    private final Sidelines sidelines = new Sidelines();

    @ParameterizedTest
    @CsvSource({
        "en, Legal Intern",
        "en, 'Vendor (part-time)'",
        "de, Werkstudentin Rechnungswesen",
        "de, Pflegepraktikum",
        "fr, Stagiaire commercial",
        "es, Becario de marketing",
        "it, Tirocinante",
        "pt, Estagiário de desenvolvimento",
        "nl, Stagiair gemeente",
        "pl, Praktykant w kancelarii",
        "sv, 'Praktikant, kommunledningskontoret'",
        "da, Studentermedhjælper",
        "cs, Stážista vývoj",
        "ro, Inginer stagiar",
        "tr, Lojistik Stajyeri",
        "ru, Стажёр-разработчик",
        "ar, متدرب إداري",
        "zh, 软件开发实习生",
        "ja, 営業インターン",
        "sv, Sales Intern"
    })
    void internships_and_study_jobs_are_told_by_their_title(String language, String title) {
        assertThat(sidelines.isNamed(title, null, language)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Internal auditor",
        "en, Stage manager",
        "de, Praktischer Arzt",
        "fr, Chef de partie",
        "ja, パートナー営業",
        "ar, مدير تدريب",
        "nl, Verpleegkundige",
        "ru, Инженер"
    })
    void other_titles_are_not(String language, String title) {
        assertThat(sidelines.isNamed(title, "Ash Ltd", language)).isFalse();
    }

    @Test
    void the_employer_may_tell_it_too() {
        assertThat(sidelines.isNamed("Designer", "Freelance", "en")).isTrue();
        assertThat(sidelines.isNamed(null, null, "en")).isFalse();
    }
}
