package dev.vitae.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseIndexTest {

    private static final PhraseIndex<String> INDEX = new PhraseIndex<>(new LinkedHashMap<>(Map.of(
            "sql", List.of("SQL"),
            "sql-server", List.of("SQL Server", "MS SQL Server"),
            "programming", List.of("*programmierung", "programowani*"),
            "analysis", List.of("analyse"),
            "cpp", List.of("C++"),
            "source", List.of("ソース"),
            "wound-care", List.of("創傷ケア", "伤口护理"),
            "sap-rollout", List.of("SAP導入"))));

    @Test
    void wholeWordsAreFoundWhateverTheirCaseAndAccents() {
        assertThat(found("Erfahrung mit sql und C++.")).containsExactly("sql", "cpp");
        assertThat(found("MySQLite, SQLAlchemy")).isEmpty();
    }

    @Test
    void theLongestPhraseAtAPlaceCounts() {
        assertThat(found("MS SQL Server 2019")).containsExactly("sql-server");
    }

    @Test
    void partsOfJoinedWordsAreWords() {
        assertThat(found("SQL-Kenntnisse; l'analyse; PL/SQL")).containsExactly("sql", "analysis", "sql");
    }

    @Test
    void starsLeaveWordsOpen() {
        assertThat(found("Anwendungsprogrammierung i programowaniem")).containsExactly("programming", "programming");
    }

    @Test
    void phrasesAreFoundInsideRunsWithoutSpacesButNotInsideKatakanaWords() {
        assertThat(found("入院患者の創傷ケアを担当")).containsExactly("wound-care");
        assertThat(found("负责伤口护理工作")).containsExactly("wound-care");
        assertThat(found("リソース管理")).isEmpty();
        assertThat(found("ソース管理")).containsExactly("source");
        assertThat(found("SAP導入プロジェクト")).containsExactly("sap-rollout");
    }

    @Test
    void aWordOfWhichFoldingLeavesNothingIsNoWord() {
        assertThat(found("0'\u0300 SQL")).containsExactly("sql");
    }

    @Test
    void aMatchKnowsItsPlace() {
        String text = "Gute MS SQL Server Kenntnisse";
        PhraseIndex.Match<String> match = INDEX.in(text).getFirst();
        assertThat(text.substring(match.from(), match.to())).isEqualTo("MS SQL Server");
    }

    @Test
    void ofEqualPhrasesTheFirstCounts() {
        LinkedHashMap<String, List<String>> phrases = new LinkedHashMap<>();
        phrases.put("later in the alphabet", List.of("ledger"));
        phrases.put("earlier", List.of("Ledger"));

        assertThat(new PhraseIndex<>(phrases).in("general ledger"))
                .extracting(PhraseIndex.Match::value)
                .containsExactly("later in the alphabet");
    }

    private static List<String> found(String text) {
        return INDEX.in(text).stream().map(PhraseIndex.Match::value).toList();
    }
}
