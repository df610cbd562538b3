package dev.vitae.fit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.fit.candidates.SkillFact;
import dev.vitae.fit.taxonomy.Skill;
import dev.vitae.fit.taxonomy.SkillType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillNamesTest {

    @ParameterizedTest
    @CsvSource({
        "налоговой проверки, налоговая проверка, налоговая проверка",
        "ведение бухгалтерского, ведение бухгалтерского учета, ведение бухгалтерского",
        "обслуживанию клиентов, обслуживание клиентов, обслуживание клиентов",
        "PLC, PLC programlama, PLC",
        "Intensivstation, Intensivpflege, Intensivstation",
        "SAP, SAP, SAP"
    })
    void bent_words_are_said_in_their_plain_form(String written, String label, String name) {
        Skill skill = new Skill("s", "s", SkillType.TECHNICAL, "g", null, Map.of("ru", label));
        SkillFact fact = new SkillFact(skill, written, written, 0, null, List.of());
        assertThat(SkillNames.of(fact, "ru")).isEqualTo(name);
        assertThat(SkillNames.of(fact, "de")).isEqualTo(written);
    }
}
