package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.dates.PeriodReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {

    private final CertificateNames names = new CertificateNames(new PeriodReader());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AWS Certified Data Engineer – Associate (2024)               | AWS Certified Data Engineer – Associate
                    First Aid HLTAID011, renewed 2025                            | First Aid HLTAID011
                    NMC Registered Nurse (Adult), registered since October 2012  | NMC Registered Nurse (Adult)
                    Fachanwältin für Medizinrecht, RAK Hamburg 2018              | Fachanwältin für Medizinrecht
                    EN ISO 9606-1 135/136 FW BW, ważne do 03.2027                | EN ISO 9606-1 135/136 FW BW
                    ChemCert AQF3 (exp. 05/2028)                                 | ChemCert AQF3
                    Associate, National Institute of Marketing, 2017             | Associate, National Institute of Marketing
                    Praxisanleitung (300 Stunden)                                | Praxisanleitung (300 Stunden)
                    看護師免許 平成26年4月取得                                     | 看護師免許
                    2019年6月 第一種衛生管理者 合格                                | 第一種衛生管理者
                    令和3年11月 宅地建物取引士取得                                 | 宅地建物取引士
                    健康证，2026年4月办理                                         | 健康证
                    2021 Oracle Certified Associate, Java SE 8                   | Oracle Certified Associate, Java SE 8
                    VCA 2018                                                     | VCA
                    """)
    void datesGoWithWhatBelongsToThem(String line, String name) {
        assertThat(names.name(line)).isEqualTo(name);
    }
}
