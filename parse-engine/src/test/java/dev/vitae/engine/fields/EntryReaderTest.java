package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.pieces.PieceClassifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryReaderTest {

    private static final PeriodReader PERIODS = new PeriodReader();
    private static final Places PLACES = new Places();
    private static final PieceClassifier CLASSIFIER = new PieceClassifier();
    private static final EntryReader JOBS =
            new EntryReader(EntryWords.ofExperience(), PERIODS, PLACES, CLASSIFIER, false);
    private static final EntryReader STUDIES =
            new EntryReader(EntryWords.ofEducation(), PERIODS, PLACES, CLASSIFIER, true);

    @Test
    void aSpacePartsJapaneseRoleAndEmployer() {
        assertThat(told(JOBS.read(
                        Lines.of("薬剤師（パート） 有限会社みどり調剤薬局（静岡県浜松市）", "2021/05～現在", "調剤事務 株式会社さつき薬局", "2016/04～2021/04"))))
                .containsExactly("薬剤師（パート） @ 有限会社みどり調剤薬局", "調剤事務 @ 株式会社さつき薬局");
    }

    @Test
    void aDepartmentStaysWithItsRank() {
        assertThat(told(JOBS.read(Lines.of("2018年4月〜2022年3月\t株式会社青葉製作所", "製造部 第三課 係長"))))
                .containsExactly("製造部 第三課 係長 @ 株式会社青葉製作所");
    }

    @Test
    void howACourseEndedStaysWithIt() {
        assertThat(told(STUDIES.read(Lines.of("2011年4月〜2013年3月\t浜名調理専門学校（浜松市） 製菓技術科 卒業"))))
                .containsExactly("製菓技術科 卒業 @ 浜名調理専門学校");
        assertThat(told(STUDIES.read(Lines.of("2014\t農学部 卒業", "駿河湾大学")))).containsExactly("農学部 卒業 @ 駿河湾大学");
    }

    @Test
    void anUndoubtedEmployerLeavesNoDoubtAboutTheTitleBeforeIt() {
        assertThat(told(JOBS.read(
                        Lines.of("Cost Accountant , Orrin Foundries Ltd, Coventry", "March 2018 to present"))))
                .containsExactly("Cost Accountant @ Orrin Foundries Ltd");
    }

    @Test
    void theHeadOfATableIsNoEntry() {
        assertThat(told(JOBS.read(Lines.of(
                        "有限会社みどり精機（2009年4月〜2020年3月）",
                        "期間\t業務内容",
                        "2015年4月〜2020年3月\t設計部 主任",
                        "治具の設計",
                        "2009年4月〜2015年3月\t設計部 担当"))))
                .containsExactly("設計部 主任 @ 有限会社みどり精機", "設計部 担当 @ 有限会社みどり精機");
    }

    private static List<String> told(List<Entry> entries) {
        return entries.stream()
                .map(entry -> value(entry.role()) + " @ " + value(entry.place()))
                .toList();
    }

    private static @Nullable String value(@Nullable Found<String> found) {
        return found == null ? null : found.value();
    }
}
