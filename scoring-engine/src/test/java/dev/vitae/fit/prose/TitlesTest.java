package dev.vitae.fit.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WAREHOUSE SHIFT SUPERVISOR (rotating shifts) | Warehouse Shift Supervisor",
                "Pflegefachkraft (m/w/d) für die Intensivstation | Pflegefachkraft für die Intensivstation",
                "Technicien de maintenance H/F | Technicien de maintenance",
                "Comptable (F/H) – CDI | Comptable – CDI",
                "Buchhalter*in m/w/d | Buchhalter*in",
                "Accountant - Ref. 2024-118 | Accountant",
                "Projektleiterin, Kennziffer: 77/24 | Projektleiterin",
                "Nurse [Job ID 4471] | Nurse",
                "CHEF DE PROJET IT | Chef de Projet IT",
                "HR MANAGER | HR Manager",
                "FRONT-END DEVELOPER | Front-End Developer",
                "IT-LEITER | IT-Leiter",
                "HEAD OF SALES AND MARKETING | Head of Sales and Marketing",
                "SATIŞ MÜDÜRÜ | Satış Müdürü",
                "ГЛАВНЫЙ БУХГАЛТЕР | Главный Бухгалтер",
                "ABAP Developer | ABAP Developer",
                ".NET Developer | .NET Developer",
                "CFO | CFO",
                "C++ Engineer | C++ Engineer",
                "看護師（夜勤） | 看護師",
                "(Senior) | Senior"
            })
    void a_title_is_set_for_reading(String title, String shown) {
        assertThat(Titles.shown(title)).isEqualTo(shown);
    }

    @Test
    void a_long_title_ends_at_one_of_its_parts() {
        assertThat(Titles.shown(
                        "Sales manager for northern regions – responsible for key accounts, partners and distribution"))
                .isEqualTo("Sales manager for northern regions – responsible for key accounts");
        assertThat(Titles.shown("Word ".repeat(30)))
                .hasSizeLessThanOrEqualTo(81)
                .endsWith("Word…");
    }
}
