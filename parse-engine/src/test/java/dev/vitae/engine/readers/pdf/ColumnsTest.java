package dev.vitae.engine.readers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.engine.dates.PeriodReader;
import dev.vitae.engine.layout.Box;
import dev.vitae.engine.layout.Span;
import dev.vitae.engine.layout.TextStyle;
import dev.vitae.engine.sections.HeadingLexicon;
import dev.vitae.engine.sections.LexiconRowSense;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    private static final TextStyle STYLE = new TextStyle(null, 10.0, TextStyle.NORMAL_WEIGHT, false, null);

    private final Columns columns = new Columns(new LexiconRowSense(new HeadingLexicon(), new PeriodReader()));
    private final List<Segment> page = new ArrayList<>();

    @Test
    void yearAndMonthStandBeforeWhatHappened() {
        row(100, "年", "月", "学歴・職歴");
        row(120, "", "", "学歴");
        row(140, "平成18", "4", "静岡県立浜名高等学校 入学");
        row(160, "平成21", "3", "静岡県立浜名高等学校 卒業");
        row(180, "", "", "職歴");
        row(200, "平成21", "4", "株式会社青葉製作所 入社");
        row(220, "", "", "工作機械の組立と検査を担当");
        row(240, "令和2", "9", "株式会社青葉製作所 退社");
        row(260, "", "", "現在に至る");

        assertThat(read())
                .containsExactly(
                        "年|月|学歴・職歴",
                        "学歴",
                        "平成18|4|静岡県立浜名高等学校 入学",
                        "平成21|3|静岡県立浜名高等学校 卒業",
                        "職歴",
                        "平成21|4|株式会社青葉製作所 入社",
                        "工作機械の組立と検査を担当",
                        "令和2|9|株式会社青葉製作所 退社",
                        "現在に至る");
    }

    /** Cells whose columns start at 50, 110 and 150 points. */
    private void row(double baseline, String... cells) {
        double[] lefts = {50, 110, 150};
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                Box box = new Box(lefts[i], baseline - 10, 10 * cells[i].length(), 10);
                page.add(new Segment(List.of(new Span(cells[i], STYLE, box)), box, baseline, 10));
            }
        }
    }

    private List<String> read() {
        return columns.flows(page, true).stream()
                .flatMap(flow -> flow.rows().stream())
                .map(row -> String.join("|", row.stream().map(Segment::text).toList()))
                .toList();
    }
}
