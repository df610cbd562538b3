package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemReaderTest {

    private final ItemReader reader = new ItemReader(new LanguageLevels());

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    Java, Spring (Boot, Data), SQL.           ! Java; Spring (Boot, Data); SQL
                    Java | Go · Rust • C++                    ! Java; Go; Rust; C++
                    Languages: Java, Go; Databases: MySQL     ! Java; Go; MySQL
                    Excel、予算管理、売掛金・買掛金管理              ! Excel; 予算管理; 売掛金・買掛金管理
                    编程语言：Python、SQL                        ! Python; SQL
                    1С:Предприятие 8.3, МСФО                  ! 1С:Предприятие 8.3; МСФО
                    Project management, coaching, and budgets ! Project management; coaching; budgets
                    Ind AS 115 / 116, GST                     ! Ind AS 115 / 116; GST
                    Go / Ruby / TypeScript                    ! Go; Ruby; TypeScript
                    МИС «Самсон», аллергология                ! МИС «Самсон»; аллергология
                    Python (5 years), Docker – advanced       ! Python; Docker
                    """)
    void signsPartItems(String line, String expected) {
        assertThat(read(line)).containsExactly(expected.split("; "));
    }

    @Test
    void marksOfLevelsAreLeftOut() {
        assertThat(read("Excel\t●●●○○", "SAP\t80%", "Word\tadvanced")).containsExactly("Excel", "SAP", "Word");
    }

    @Test
    void namesOfGroupsAreNoSkills() {
        assertThat(read("Programming\tR, SQL", "Visualisation\tTableau, Power BI"))
                .containsExactly("R", "SQL", "Tableau", "Power BI");
        assertThat(read("Tools:", "Git, Docker")).containsExactly("Git", "Docker");
    }

    @Test
    void cellsOfAGridAreItems() {
        assertThat(read("Hydraulics\tPneumatics", "Welding\tCMMS"))
                .containsExactly("Hydraulics", "Pneumatics", "Welding", "CMMS");
    }

    @Test
    void aLineGoesOnBehindAComma() {
        assertThat(read("Audit, Tax, International", "Reporting, IFRS")).contains("Audit", "Tax", "IFRS");
        assertThat(read("Audit, Tax,", "Reporting")).containsExactly("Audit", "Tax", "Reporting");
    }

    @Test
    void sentencesNameTheirSkills() {
        assertThat(read("Day to day I work with Kafka, MySQL and Docker, and I am also comfortable with Agile."))
                .containsExactly("Kafka", "MySQL", "Docker", "Agile");
    }

    private List<String> read(String... lines) {
        return reader.read(Lines.of(lines), "en").stream().map(Found::value).toList();
    }
}
