package dev.vitae.engine.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.common.documents.DocumentType;
import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.dates.RememberedPeriods;
import dev.vitae.engine.layout.BlockRole;
import dev.vitae.engine.layout.LayoutDocument;
import dev.vitae.engine.layout.Line;
import dev.vitae.engine.layout.Region;
import dev.vitae.engine.layout.TextBlock;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.reading.ReadingLine;
import dev.vitae.engine.reading.ReadingOrder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TenureRowsTest {

    @Test
    void joiningAndLeavingAreOneEntry() {
        assertThat(joined(
                        "年\t月\t職歴",
                        "平成26\t4\t北翔病院 入職 看護師",
                        "心不全患者の看護",
                        "平成30\t3\t北翔病院 退職",
                        "令和2\t10\tゆきの会 入職（主任）",
                        "現在に至る",
                        "以上"))
                .containsExactly("職歴", "平成26年4月〜平成30年3月\t北翔病院\t看護師", "心不全患者の看護", "令和2年10月〜現在\tゆきの会\t主任");
    }

    @Test
    void whoLeavesNeedNotSayWhat() {
        assertThat(joined("2014年4月\t株式会社アルファ 入社", "2016年9月\t一身上の都合により退社", "2016年10月\t株式会社ベータ 入社"))
                .containsExactly("2014年4月〜2016年9月\t株式会社アルファ", "2016年10月\t株式会社ベータ");
    }

    @Test
    void aCourseEndsWithItsDegree() {
        assertThat(joined("2007年3月\t東高等学校 普通科 卒業", "2007年4月\t西大学 入学", "2011年3月\t西大学 経済学部 卒業"))
                .containsExactly("2007年3月\t東高等学校\t普通科 卒業", "2007年4月〜2011年3月\t西大学\t経済学部 卒業");
    }

    @Test
    void otherEntriesStayAsTheyAre() {
        assertThat(joined("2014年4月〜2018年3月\t北翔病院\t看護師", "2018年5月\t資格取得"))
                .containsExactly("2014年4月〜2018年3月\t北翔病院\t看護師", "2018年5月\t資格取得");
    }

    private static List<String> joined(String... lines) {
        List<Line> all =
                Stream.of(lines).map(line -> Line.of(line, TextStyle.PLAIN)).toList();
        TextBlock block = new TextBlock(Region.BODY, BlockRole.PARAGRAPH, 0, all, null);
        LayoutDocument document = LayoutDocument.unpaged(DocumentType.TXT, List.of(block), List.of());
        return new TenureRows()
                .joined(ReadingOrder.of(document), new RememberedPeriods(new PeriodReader())).stream()
                        .map(ReadingLine::text)
                        .toList();
    }
}
