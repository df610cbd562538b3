package dev.vitae.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLanguageTest {

    private final DocumentLanguage languages = new DocumentLanguage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | I lead a team of eight and work with customers in the north of the country
                    de | Leitung der Werkstatt und Einkauf für die Kunden aus der Region
                    fr | Gestion des stocks et suivi des commandes dans une équipe de cinq personnes
                    ro | Coordonarea echipei și gestionarea comenzilor pentru clienți
                    sv | Ansvarig för kundernas frågor och för att handleda nya medarbetare
                    da | Ansvarlig for kundernes spørgsmål og for oplæring af nye medarbejdere
                    tr | Müşteri taleplerinin yönetimi ve yeni çalışanların eğitimi
                    ru | Руководство командой из восьми человек и работа с клиентами
                    ar | إدارة فريق من ثمانية أشخاص والعمل مع العملاء في المنطقة
                    ja | 顧客との折衝や新人の育成を担当し、売上を二割伸ばしました。
                    zh | 负责客户沟通与新员工培训，带领八人团队完成全年销售目标任务。
                    """)
    void aSentenceIsEnough(String language, String text) {
        assertThat(languages.of(List.of(text))).isEqualTo(language);
    }

    @Test
    void aNameAloneTellsNothing() {
        assertThat(languages.of(List.of("Jane Smith"))).isNull();
    }
}
